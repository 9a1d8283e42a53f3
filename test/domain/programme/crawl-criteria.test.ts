import { expect, it } from 'vitest';
import { type CrawlFacts, crawlCriteria } from '~/domain/programme/crawl-criteria';

const met: CrawlFacts = {
  isJoinPageLive: true,
  joined: 25,
  boardFavours: 10,
  issuesInRow: 4,
  completeProfiles: 20,
  advocates: 25,
  firstCohort: { name: 'First forty', answers: 10, changed: 'A shorter form.' },
  joinedLongAgo: 10,
  activated: 4,
  sopTeams: ['Sales', 'Marketing'],
};
const unmet = (facts: Partial<CrawlFacts>) =>
  crawlCriteria({ ...met, ...facts })
    .filter(({ isMet }) => !isMet)
    .map(({ key }) => key);

it('all seven are met to the point', () => {
  expect(crawlCriteria(met)).toHaveLength(7);
  expect(unmet({})).toEqual([]);
});

it.each<[string, Partial<CrawlFacts>]>([
  ['joined', { joined: 24 }],
  ['joined', { isJoinPageLive: false }],
  ['favours', { boardFavours: 9 }],
  ['issues', { issuesInRow: 3 }],
  ['profiles', { completeProfiles: 19 }],
  ['profiles', { completeProfiles: 0, advocates: 0 }],
  ['answers', { firstCohort: null }],
  ['answers', { firstCohort: { name: 'First forty', answers: 9, changed: 'Much.' } }],
  ['answers', { firstCohort: { name: 'First forty', answers: 12, changed: null } }],
  ['activation', { activated: 3 }],
  ['activation', { activated: 0, joinedLongAgo: 0 }],
  ['sops', { sopTeams: ['Sales'] }],
])('%s is not met by %j', (key, facts) => expect(unmet(facts)).toEqual([key]));

it('says the value with its whole, and what stands behind it', () => {
  const [, , issues, profiles, answers] = crawlCriteria({ ...met, issuesInRow: 9 });
  expect([issues?.value, profiles?.value, answers?.value]).toEqual(['4 of 4', '20 of 25', '10, told']);
  expect(profiles?.evidence).toMatch(/^80%: /);
  expect(answers?.evidence).toBe('10 answers from “First forty”. What changed: A shorter form.');
});
