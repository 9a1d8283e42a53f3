// architecture.md, "One events table": what happened to cohorts, after the actor's name.
import type { z } from 'zod';
import type { cohortEvents } from './events';

type Sentences = { [K in keyof typeof cohortEvents]: (data: z.infer<(typeof cohortEvents)[K]>) => string };

export const cohortSentences: Sentences = {
  'contact.invited': ({ name, cohort }) => `invited ${name} to join, in the cohort “${cohort}”`,
  'contact.reminded': ({ name, cohort, number }) => `sent ${name} reminder ${number} of the cohort “${cohort}”`,
  'invitations.declined': ({ how }) =>
    `asked not to be invited again${how === 'one-click' ? ', in the mail program' : ''}`,
};
