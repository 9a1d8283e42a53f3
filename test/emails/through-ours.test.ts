import { expect, it } from 'vitest';
import { compileNewsletter } from '#emails/newsletter';
import { personalise } from '#emails/personalise';
import { sampleBrand } from '#emails/samples';
import { sampleIssue, sampleReader } from '#emails/samples-newsletter';
import { throughOurs } from '#emails/through-ours';

const links = [
  ...sampleIssue.cards.map(({ id, url }) => ({ key: id, url })),
  { key: 'board', url: sampleBrand.boardUrl },
];
const base = 'https://advocates.northbeam.example/r/token';

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
