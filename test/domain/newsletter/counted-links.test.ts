import { expect, it } from 'vitest';
import { sampleBrand } from '#emails/samples';
import { sampleIssue } from '#emails/samples-newsletter';
import { countedLinks } from '~/domain/newsletter/counted-links';
import { paragraphsOf } from '~/domain/newsletter/written';

const where = { siteUrl: sampleBrand.siteUrl, incentiveId: 'opp_incentive', reviewId: 'opp_review' };

it('names each address once, by the opportunity where it is one', () => {
  const links = countedLinks(sampleIssue, where);
  expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
  expect(new Set(links.map(({ key }) => key)).size).toBe(links.length);
  expect(links.map(({ key }) => key)).toEqual(expect.arrayContaining(sampleIssue.cards.map(({ id }) => id)));
  const shared = { ...sampleIssue, community: { title: 'Meet', events: [], url: `${where.siteUrl}/board` } };
  expect(countedLinks(shared, where).map(({ key }) => key)).not.toContain('community');
});

it('counts links in the manager’s own words, each under what it says', () => {
  const paragraphs = paragraphsOf('See [the view](https://x.example/view) and [the hall](https://x.example/hall).');
  const free = [{ id: 'blk_a', title: 'Depot day', paragraphs, action: 'Come', url: 'https://x.example/come' }];
  const introduction = paragraphsOf('[News](https://x.example/news)');
  const own = countedLinks({ ...sampleIssue, introduction, free }, where).filter(({ title }) => title);
  expect(own.map(({ key, title }) => [key, title])).toEqual([
    ['words-1', 'the greeting: News'],
    ['blk_a', 'Depot day'],
    ['blk_a-1', 'Depot day: the view'],
    ['blk_a-2', 'Depot day: the hall'],
  ]);
});
