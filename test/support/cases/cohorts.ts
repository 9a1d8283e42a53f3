import { defaultQuestions } from '~/domain/cohorts/feedback';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { typedJoin } from '../advocates';
import {
  allowLetters,
  invited,
  joinTokenOf,
  leaveTokenOf,
  makeCohort,
  makeContact,
  makeMember,
  makeNomination,
  makeSegment,
  segmentOf,
  typedCohort,
} from '../cohorts';
import { makeAccount } from '../people';
import { type Cases, newAddress } from './case';

export const cohortCases: Cases = {
  '/c/:slug': async (db) => ({ path: `/c/${(await makeCohort(db)).slug}` }),
  '/c/:slug/:token': async (db) => {
    const id = await invitation(db);
    const { cohort } = await db.cohortInvitation.findUniqueOrThrow({ where: { id }, include: { cohort: true } });
    return { path: `/c/${cohort.slug}/${joinTokenOf(id)}`, form: { ...typedJoin, email: newAddress() } };
  },
  '/no-invitations/:token': async (db) => ({ path: `/no-invitations/${leaveTokenOf(await invitation(db))}`, form: {} }),
  '/no-invitations/:token/one-click': async (db) => ({
    path: `/no-invitations/${leaveTokenOf(await invitation(db))}/one-click`,
    form: { 'List-Unsubscribe': 'One-Click' },
  }),
  '/cohorts/new': () => ({ path: '/cohorts/new', as: 'manager', form: typed() }),
  '/cohorts/:id': async (db) => ({ path: `/cohorts/${await draft(db)}`, as: 'manager' }),
  '/cohorts/:id/edit': async (db) => ({ path: `/cohorts/${await draft(db)}/edit`, as: 'manager', form: typed() }),
  '/cohorts/:id/open': async (db) => ({ path: `/cohorts/${await draft(db)}/open`, as: 'manager', form: {} }),
  '/cohorts/:id/close': async (db) => ({
    path: `/cohorts/${(await makeCohort(db)).id}/close`,
    as: 'manager',
    form: {},
  }),
  '/cohorts/:id/feedback': async (db) => ({ path: `/cohorts/${await joined(db)}/feedback`, as: 'manager', form: {} }),
  '/cohorts/:id/changes': async (db) => {
    const cohortId = await joined(db);
    const { advocateId } = await db.cohortInvitation.findFirstOrThrow({ where: { cohortId } });
    await db.cohortFeedback.create({
      data: { cohortId, advocateId: advocateId ?? '', answers: ['5'], givenAt: new Date('2026-11-19') },
    });
    return { path: `/cohorts/${cohortId}/changes`, as: 'manager', form: { changes: 'The board shows minutes first.' } };
  },
  '/cohorts/:id/people.csv': async (db) => ({ path: `/cohorts/${await joined(db)}/people.csv`, as: 'manager' }),
  '/feedback/:cohortId': async (db, people) => {
    const { id: cohortId } = await makeCohort(db, { questions: defaultQuestions });
    const { advocateId } = people.advocate;
    const { contactId } = await db.advocate.findUniqueOrThrow({ where: { id: advocateId } });
    const joinedAt = new Date('2026-11-19');
    await db.cohortInvitation.create({ data: { id: newId('civ'), cohortId, contactId, advocateId, joinedAt } });
    return { path: `/feedback/${cohortId}`, as: 'advocate', form: { a0: '5' } };
  },
  '/nominations/new': () => ({
    path: '/nominations/new',
    as: 'requester',
    form: { who: 'typed', submissionKey: newId('nom'), name: 'Ama Boateng', email: newAddress(), why: 'She helps.' },
  }),
  '/nominations/:id': async (db, people) => {
    const { id } = await makeNomination(db, { nominatorId: people.requester.personId });
    return { path: `/nominations/${id}`, as: 'manager', form: { intent: 'decline', reason: 'Not now.' } };
  },
};

const typed = () => ({ ...typedCohort, intent: 'save', slug: newId('coh').replace('_', '-').slice(0, 30) });

async function invitation(db: Db): Promise<string> {
  await allowLetters(db);
  return invited(db, (await makeContact(db)).id);
}

/** A draft with somebody to invite. */
async function draft(db: Db): Promise<string> {
  await allowLetters(db);
  const industry = newId('acc');
  const { id: accountId } = await makeAccount(db, { industry });
  await makeContact(db, { accountId });
  const segmentId = await makeSegment(db, segmentOf(industry));
  return (await makeCohort(db, { status: 'DRAFT', openedAt: null, segmentId })).id;
}

/** An open cohort with somebody who joined. */
async function joined(db: Db): Promise<string> {
  const { id } = await makeCohort(db, { questions: defaultQuestions });
  await makeMember(db, id);
  return id;
}
