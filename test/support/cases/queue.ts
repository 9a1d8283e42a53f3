import type { Cases } from './case';
import { newRequest } from './requests';

/** The queue, messages, reports and the calendars that clocks follow. */
export const queueCases: Cases = {
  '/requests/bulk': async (db, people) => {
    const number = (await newRequest(db, people)).split('/').at(-1) ?? '';
    const form = { do: 'close', 'n[]': [number], reason: 'The launch is off.' };
    return { path: `/requests/bulk?do=close&n%5B%5D=${number}`, as: 'manager', form };
  },
  '/requests/:number/messages': async (db, people) => ({
    path: `${await newRequest(db, people)}/messages`,
    as: 'requester',
    form: { body: 'Is somebody found yet?' },
  }),
};
