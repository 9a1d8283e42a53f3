import { askOwner } from '~/domain/requests/ask-owner.server';
import { startRound } from '~/domain/requests/start-round.server';
import type { Db } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { MESSAGE } from '../asking';
import type { People } from '../people-in-roles';
import { makeDeal, makeReference, makeRequest, requestForm } from '../requests-data';
import { aDayFromNow } from './advocate';
import type { Cases } from './case';

/** Approvals are the requester's, as the owner of the account. */
export const askingCases: Cases = {
  '/requests/:number/rounds': async (db) => {
    const { number, advocateId } = await setUp(db);
    const form = { mode: 'ONE', advocateId, message: MESSAGE, minutes: '30' };
    return { path: `/requests/${number}/rounds`, as: 'manager', form };
  },
  '/requests/:number/rounds/stop': async (db, people) => {
    const { number, advocateId } = await setUp(db);
    const plan = { number, mode: 'ONE' as const, people: [{ advocateId, message: MESSAGE, minutes: 30 }] };
    await startRound(db, plan, managerOf(people), systemNow());
    return { path: `/requests/${number}/rounds/stop`, as: 'manager', form: {} };
  },
  '/requests/:number/owner': async (db) => {
    const { number, advocateId } = await setUp(db);
    return { path: `/requests/${number}/owner`, as: 'manager', form: { advocateId } };
  },
  '/approvals/:id': async (db, people) => {
    const { number, requestId, advocateId, accountId } = await setUp(db);
    await db.account.update({ where: { id: accountId }, data: { ownerId: people.requester.personId } });
    await askOwner(db, { number, advocateId }, managerOf(people), systemNow());
    const { id } = await db.ownerApproval.findFirstOrThrow({ where: { requestId } });
    return { path: `/approvals/${id}`, as: 'requester', form: { answer: 'agree', reason: '' } };
  },
};

const managerOf = ({ manager }: People) => ({ personId: manager.personId, name: manager.name, runs: true });

/** A request, and somebody who may be asked for it. */
async function setUp(db: Db) {
  const form = requestForm({ dealId: (await makeDeal(db)).id, neededBy: aDayFromNow(12) });
  const { id: requestId, number } = await makeRequest(db, { form }, systemNow());
  const advocate = await makeReference(db, { confirmedAt: systemNow() });
  return { requestId, number, advocateId: advocate.id, accountId: advocate.contact.accountId! };
}
