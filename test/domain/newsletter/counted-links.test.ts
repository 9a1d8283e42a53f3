import { expect, it } from 'vitest';
import { compileNewsletter } from '#emails/newsletter';
import { personalise } from '#emails/personalise';
import { sampleBrand } from '#emails/samples';
import { sampleIssue, sampleReader } from '#emails/samples-newsletter';
import { countedLinks, throughOurs } from '~/domain/newsletter/counted-links';

const where = { siteUrl: sampleBrand.siteUrl, incentiveId: 'opp_incentive', reviewId: 'opp_review' };
const links = countedLinks(sampleIssue, where);
const base = 'https://advocates.northbeam.example/r/token';

it('names each address once, by the opportunity where it is one', () => {
  expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
  expect(new Set(links.map(({ key }) => key)).size).toBe(links.length);
  expect(links.map(({ key }) => key)).toEqual(expect.arrayContaining(sampleIssue.cards.map(({ id }) => id)));
  const shared = { ...sampleIssue, community: { title: 'Meet', events: [], url: `${where.siteUrl}/board` } };
  expect(countedLinks(shared, where).map(({ key }) => key)).not.toContain('community');
});

it('leads what is counted through our address, and leaves alone what acts for the reader and what is read', async () => {
  const { html, text } = personalise(await compileNewsletter(sampleIssue, sampleBrand), sampleReader);
  const counted = throughOurs(html, links, base);
  const hrefs = (letter: string) => [...letter.matchAll(/\shref="([^"]*)"/g)].map(([, url]) => url ?? '');
  expect(hrefs(counted)).toHaveLength(hrefs(html).length);
  const [first] = sampleReader.chosen;
  expect(hrefs(counted)).toContain(`${base}/${first?.id}`);
  for (const { url } of links) expect(hrefs(counted)).not.toContain(url);
  for (const url of [sampleReader.unsubscribeUrl, sampleReader.preferencesUrl, sampleReader.browserUrl])
    expect(hrefs(counted)).toContain(url);
  const read = (letter: string) => letter.replaceAll(/\shref="[^"]*"/g, '');
  expect(read(counted)).toBe(read(html));
  expect(text).not.toContain('/r/');
});

it('without links it is the letter as it was', () =>
  expect(throughOurs('<a href="x">x</a>', [], base)).toBe('<a href="x">x</a>'));
