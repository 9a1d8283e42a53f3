import { makeFavour } from '../advocates';
import { makeOutcome } from '../impact';
import { makeAdvocate } from '../people';
import { aDayFromNow } from './advocate';
import type { Cases } from './case';

/** Advocates as staff see them, and what favours led to. */
export const programmeCases: Cases = {
  '/advocates/:id': async (_db, { advocate }) => ({ path: `/advocates/${advocate.advocateId}`, as: 'manager' }),
  '/advocates/:id/readiness': async (db) => ({
    path: `/advocates/${(await makeAdvocate(db, { readiness: 'APPLIED' })).id}/readiness`,
    as: 'manager',
    form: { decision: 'NOT_READY', reason: 'They go live in a month.', reviewOn: aDayFromNow(40) },
  }),
  '/advocates/:id/rungs': async (db) => ({
    path: `/advocates/${(await makeAdvocate(db)).id}/rungs`,
    as: 'manager',
    form: { rung: 'STAGE', reason: 'Spoke for us before the programme began.' },
  }),
  '/favours/:id/outcomes': async (db, { advocate }) => ({
    path: `/favours/${(await makeFavour(db, advocate.advocateId)).id}/outcomes`,
    as: 'manager',
    form: { kind: 'VIEWS', quantity: '1200', happenedOn: aDayFromNow(-1), note: '', dealId: '' },
  }),
  '/favours/:id/outcomes/:outcomeId/take-back': async (db, { advocate }) => {
    const favour = await makeFavour(db, advocate.advocateId);
    const { id } = await makeOutcome(db, favour.id);
    const form = { reason: 'It was another post.' };
    return { path: `/favours/${favour.id}/outcomes/${id}/take-back`, as: 'manager', form };
  },
};
