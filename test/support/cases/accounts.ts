import { makeContact } from '../accounts';
import { makeAccount } from '../people';
import { aDayFromNow } from './advocate';
import type { Cases } from './case';

/** Accounts that nobody owns: managers and leaders see them, requesters do not. */
export const accountCases: Cases = {
  '/accounts/:id': async (db) => ({ path: `/accounts/${(await makeAccount(db)).id}` }),
  '/accounts/:id/facts': async (db) => ({
    path: `/accounts/${(await makeAccount(db)).id}/facts`,
    as: 'manager',
    form: { kind: 'GOAL_ACHIEVED', happenedOn: aDayFromNow(-3), contactId: '', text: 'Late loads down by 31%.' },
  }),
  '/contacts/:id/merge': async (db) => {
    const account = await makeAccount(db);
    const [kept, gone] = [await makeContact(db, account.id), await makeContact(db, account.id)];
    return { path: `/contacts/${kept.id}/merge`, as: 'manager', form: { goneId: gone.id } };
  },
};
