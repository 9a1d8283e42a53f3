// architecture.md, "One events table": what happened to cohorts, after the actor's name.
import type { z } from 'zod';
import type { cohortEvents } from './events';

type Sentences = { [K in keyof typeof cohortEvents]: (data: z.infer<(typeof cohortEvents)[K]>) => string };

const quoted = (name: string) => `“${name}”`;
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const names: Record<string, string> = {
  slug: 'short link',
  segmentId: 'segment',
  body: 'letter',
  reminderDays: 'reminders',
};

export const cohortSentences: Sentences = {
  'cohort.created': ({ cohort }) => `created the cohort ${quoted(cohort)}`,
  'cohort.edited': ({ cohort, fields }) =>
    `edited the cohort ${quoted(cohort)}: ${fields.map((field) => names[field] ?? field).join(', ')}`,
  'cohort.opened': ({ cohort, included, candidates }) =>
    included === undefined
      ? `opened the cohort ${quoted(cohort)}: ${count(candidates, 'person', 'people')} to be looked at`
      : `opened the cohort ${quoted(cohort)}: ${included} of ${count(candidates, 'person', 'people')} to be invited`,
  'cohort.filled': ({ cohort, included, candidates }) =>
    `looked through the segment of the cohort ${quoted(cohort)}: ${included} of ${count(candidates, 'person', 'people')} to be invited`,
  'cohort.closed': ({ cohort }) => `closed the cohort ${quoted(cohort)}`,
  'cohort.feedback-asked': ({ cohort, members }) =>
    `asked ${count(members, 'member')} of the cohort ${quoted(cohort)} for feedback`,
  'cohort.feedback-given': ({ cohort, again }) =>
    `${again ? 'changed their answers to' : 'answered'} the questions of the cohort ${quoted(cohort)}`,
  'cohort.changes-told': ({ cohort, members }) =>
    `told ${count(members, 'member')} of the cohort ${quoted(cohort)} what was changed because of them`,
  'contact.invited': ({ name, cohort }) => `invited ${name} to join, in the cohort ${quoted(cohort)}`,
  'contact.reminded': ({ name, cohort, number }) => `sent ${name} reminder ${number} of the cohort ${quoted(cohort)}`,
  'invitations.declined': ({ how }) =>
    `asked not to be invited again${how === 'one-click' ? ', in the mail program' : ''}`,
  'nomination.submitted': ({ name }) => `nominated ${name}`,
  'nomination.invited': ({ name }) => `invited ${name}, who was nominated`,
  'nomination.lapsed': ({ name }) => `let the nomination of ${name} lapse`,
  'nomination.declined': ({ name }) => `declined to invite ${name}, who was nominated`,
};
