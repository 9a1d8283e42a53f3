import { expect, it } from 'vitest';
import { nextRung } from '~/domain/newsletter/next-rung';
import type { Activity } from '~/generated/prisma/enums';
import { NOW } from '#test/support/clock';

const facts = (activities: Activity[], opened: ('REFERENCE' | 'STORY' | 'STAGE')[] = []) => ({
  favours: activities.map((activity) => ({ activity, on: NOW })),
  openings: opened.map((rung) => ({ rung, reason: 'They spoke well.', by: 'Ruth Adeyemi', on: NOW })),
});

it.each<[string, ReturnType<typeof facts>, string | undefined]>([
  [
    'nothing yet',
    facts([]),
    'a quote, a post or another light favour. It is open to everybody, and one of those, once approved, opens a reference call or a written reference.',
  ],
  [
    'a quote',
    facts(['QUOTE']),
    'a reference call or a written reference. What you have done opened it for you, and one of those, once approved, opens a case study or a webinar.',
  ],
  [
    'a case study',
    facts(['CASE_STUDY']),
    'a talk or a seat on the advisory board. What you have done opened it for you.',
  ],
  ['a talk', facts(['TALK']), undefined],
  [
    'an opening',
    facts([], ['REFERENCE']),
    'a reference call or a written reference. Ruth Adeyemi opened it for you, and one of those, once approved, opens a case study or a webinar.',
  ],
  [
    'an opening above a gap',
    facts(['QUOTE'], ['STAGE']),
    'a talk or a seat on the advisory board. Ruth Adeyemi opened it for you.',
  ],
])('after %s', (_, ladder, said) => {
  expect(nextRung(ladder)).toBe(said);
});

it('never says that it was a review that opened it (V9)', () => {
  expect(nextRung(facts(['REVIEW']))).not.toMatch(/review/i);
});
