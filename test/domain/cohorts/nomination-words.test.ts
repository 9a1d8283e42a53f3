import { expect, it } from 'vitest';
import { nominationNews, nominationStatuses } from '~/domain/cohorts/nomination-words';

it('has a name for every status', () => {
  expect(Object.values(nominationStatuses).map(({ name }) => name)).toEqual([
    'Waits for a decision',
    'Invited',
    'Joined',
    'Not invited',
    'Did not join',
  ]);
});

it.each([
  ['INVITED', null, 'Leila Osei is invited', 'a colleague thought of them'],
  ['JOINED', null, 'Leila Osei joined', 'you brought an advocate'],
  ['DECLINED', 'An upsell is open there.', 'Leila Osei is not invited for now', 'An upsell is open there.'],
  ['LAPSED', 'They did not answer.', 'Leila Osei did not join', 'They did not answer. They may still join'],
] as const)('tells of %s', (status, reason, headline, part) => {
  const news = nominationNews(status, 'Leila Osei', reason);
  expect(news.headline).toBe(headline);
  expect(news.summary).toContain(part);
});
