import { expect, it } from 'vitest';
import { sampleBrand } from '#emails/samples';
import { sampleIssue } from '#emails/samples-newsletter';
import { countedLinks } from '~/domain/newsletter/counted-links';

const where = { siteUrl: sampleBrand.siteUrl, incentiveId: 'opp_incentive', reviewId: 'opp_review' };

it('names each address once, by the opportunity where it is one', () => {
  const links = countedLinks(sampleIssue, where);
  expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
  expect(new Set(links.map(({ key }) => key)).size).toBe(links.length);
  expect(links.map(({ key }) => key)).toEqual(expect.arrayContaining(sampleIssue.cards.map(({ id }) => id)));
  const shared = { ...sampleIssue, community: { title: 'Meet', events: [], url: `${where.siteUrl}/board` } };
  expect(countedLinks(shared, where).map(({ key }) => key)).not.toContain('community');
});
