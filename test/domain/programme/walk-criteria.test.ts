import { expect, it } from 'vitest';
import { type WalkFacts, walkCriteria } from '~/domain/programme/walk-criteria';

const team = (name: string, inTime = 17, due = 20) => ({ team: name, met: inTime, due });
const cohort = (name: string, joined: number) => ({ name, invited: 40, joined });
const met: WalkFacts = {
  intake: [team('Sales'), team('Marketing'), team('Product')],
  cohorts: [cohort('One', 10), cohort('Two', 5), cohort('Three', 11)],
  momentsOn: 1,
  suggestionsOver: 10,
  suggestionsActedOn: 5,
  ready: 100,
  asked: 20,
  accepted: 10,
};
const unmet = (facts: Partial<WalkFacts>) =>
  walkCriteria({ ...met, ...facts })
    .filter(({ isMet }) => !isMet)
    .map(({ key }) => key);

it('all five are met to the point', () => {
  expect(walkCriteria(met)).toHaveLength(5);
  expect(unmet({})).toEqual([]);
});

it.each<[string, Partial<WalkFacts>]>([
  ['intake', { intake: [team('Sales'), team('Marketing'), team('Product', 16)] }],
  ['intake', { intake: [] }],
  ['cohorts', { cohorts: [cohort('One', 10), cohort('Two', 11)] }],
  ['cohorts', { cohorts: [cohort('One', 10), cohort('Two', 20), cohort('Three', 10)] }],
  ['cohorts', { cohorts: [] }],
  ['moments', { momentsOn: 0 }],
  ['moments', { suggestionsActedOn: 4 }],
  ['moments', { suggestionsActedOn: 0, suggestionsOver: 0 }],
  ['ready', { ready: 99 }],
  ['acceptance', { accepted: 9 }],
  ['acceptance', { accepted: 0, asked: 0 }],
])('%s is not met by %j', (key, facts) => expect(unmet(facts)).toEqual([key]));

it('names the teams and the two cohorts that are compared', () => {
  const [intake, cohorts] = walkCriteria(met);
  expect(intake?.evidence).toBe(
    'First answers in time, 90 days: Sales 17 of 20, Marketing 17 of 20, Product 17 of 20.',
  );
  expect(cohorts?.evidence).toBe('Joined of invited: “One” 10 of 40, “Three” 11 of 40.');
});
