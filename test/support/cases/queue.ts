import type { Cases } from './case';
import { newRequest } from './requests';

/** The queue, messages, reports and the calendars that clocks follow. */
export const queueCases: Cases = {
  '/requests/:number/messages': async (db, people) => ({
    path: `${await newRequest(db, people)}/messages`,
    as: 'requester',
    form: { body: 'Is somebody found yet?' },
  }),
};
