import { z } from 'zod';

/** Looks at accounts anew: their readiness, history, trials and moments. No ids: at all of them, once an hour. */
export const lookAtAccountsJob = {
  name: 'look-at-accounts',
  payload: z.object({ accountIds: z.array(z.string()).optional() }),
};
