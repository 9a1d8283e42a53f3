import { expect, it } from 'vitest';
import { toldWords } from '~/domain/impact/told-words';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';

const outcome = { toldAt: null, noteId: null, printedAt: null, forIssueOnly: false, recordedAt: NOW };
const about = {
  activity: 'QUOTE' as const,
  advocate: { name: 'Ines Holm', timeZone: 'Europe/London', getsIssues: true },
  plan: { at: addTime(NOW, days(1)) },
  waiting: 1,
  timeZone: 'Europe/London',
};

it.each([
  [{}, {}, 'Ines hears of it tomorrow afternoon, their time.'],
  [{}, { waiting: 2 }, 'Ines hears of it tomorrow afternoon, their time, together with one other.'],
  [{}, { plan: { blocked: 'left' as const } }, 'Ines has left the programme, so no letter goes out.'],
  [{}, { plan: null }, 'not told yet.'],
  [{ toldAt: NOW, noteId: 'told_1', printedAt: NOW }, {}, 'told by a note on 19 Nov 2026.'],
  [{ toldAt: NOW, printedAt: NOW }, {}, 'told by an issue on 19 Nov 2026.'],
  [{ toldAt: NOW }, {}, 'told on 19 Nov 2026.'],
  [{ forIssueOnly: true }, {}, 'the next issue tells it.'],
  [
    { forIssueOnly: true },
    { advocate: { ...about.advocate, getsIssues: false } },
    'Ines gets no newsletter, so it stands on their page alone.',
  ],
  [{}, { activity: 'REVIEW' as const }, 'nobody is told of what a review led to.'],
  [{ recordedAt: addTime(NOW, -days(100)) }, {}, 'not told; too old for news, it stands on Ines’s page.'],
])('of %o about %o it says %s', (fields, facts, said) => {
  expect(toldWords({ ...outcome, ...fields }, { ...about, ...facts }, NOW)).toBe(said);
});
