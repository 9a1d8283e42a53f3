import { expect, it } from 'vitest';
import type { IssueContent } from '#emails/newsletter-schema';
import { sampleIssue } from '#emails/samples-newsletter';
import { isWarnedAt, missingIn } from '~/domain/newsletter/missing';
import { addTime, days, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';

const whole = { issueId: 'iss_1', findings: [], content: sampleIssue, isScheduled: true, hasNews: true };
const what = (change: Partial<Parameters<typeof missingIn>[0]>) =>
  missingIn({ ...whole, ...change }).map((one) => [one.what, one.to]);
const none = { incentive: undefined, review: undefined, thanks: undefined, community: undefined, feedback: undefined };
const empty: IssueContent = { ...sampleIssue, ...none, cards: [], free: [] };

it('is said from five days before the slot until it comes', () => {
  const at = (before: number) => isWarnedAt(addTime(NOW, before), NOW);
  expect([at(days(5) + minutes(1)), at(days(5)), at(minutes(1)), at(0)]).toEqual([false, true, true, false]);
});

it('names faults with where they are mended, an empty issue, and that nobody scheduled it', () => {
  expect(what({})).toEqual([]);
  const findings = [
    { level: 'must' as const, title: 'There is no subject', text: 'Say what is inside.', block: 'words' },
    { level: 'must' as const, title: 'There is no postal address', text: 'Enter it.', isSetting: true },
    { level: 'look' as const, title: 'The subject is long', text: 'It is.' },
  ];
  expect(what({ findings, isScheduled: false })).toEqual([
    ['There is no subject', '/newsletter/iss_1?block=words#edit'],
    ['There is no postal address', '/settings'],
    ['Nobody has scheduled it', '/newsletter/iss_1'],
  ]);
  expect(what({ content: empty, hasNews: false })).toEqual([
    ['No open opportunity', '/opportunities'],
    ['No news', '/newsletter/iss_1'],
  ]);
});

it('without news it is a good letter still while there is something to do, and nobody is told what nobody looked for', () => {
  expect(what({ hasNews: false, content: { ...sampleIssue, thanks: undefined, community: undefined } })).toEqual([]);
  expect(what({ content: empty, hasNews: null })).toEqual([['No open opportunity', '/opportunities']]);
});
