import { beforeAll, describe, expect, it } from 'vitest';
import { CANDIDATES_AT_ONCE } from '~/domain/cohorts/candidates.server';
import { closeCohort } from '~/domain/cohorts/close-cohort.server';
import { fillCohort } from '~/domain/cohorts/fill-cohort.server';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { sweepInvitations } from '~/domain/cohorts/sweep-invitations.server';
import { getSettings } from '~/domain/settings/queries.server';
import { actingStaff, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, makeContacts, makeDraft } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const PEOPLE = CANDIDATES_AT_ONCE * 2 + 40;
let by: Awaited<ReturnType<typeof actingStaff>>;
beforeAll(async () => {
  by = await actingStaff(db);
  await allowLetters(db);
});

/** A cohort that was opened for more people than are looked at in one go: all of one account. */
async function opened(industry: string) {
  const { cohort, account } = await makeDraft(db, industry, 0);
  await makeContacts(db, account.id, PEOPLE - 2);
  expect(await openCohort(db, cohort.id, by, NOW)).toEqual({ ok: true, value: { candidates: PEOPLE } });
  return { id: cohort.id, account };
}
const rowsOf = (cohortId: string) => db.cohortInvitation.count({ where: { cohortId } });
const stateOf = (id: string) =>
  db.cohort.findUniqueOrThrow({ where: { id }, select: { status: true, lookedUpTo: true } });
const filled = (id: string) =>
  db.auditEvent.findMany({ where: { kind: 'cohort.filled', data: { path: ['cohortId'], equals: id } } });

describe('a large segment', () => {
  it('is looked through in steps; included + excluded = candidates, within the budget of the account', async () => {
    const { id } = await opened('ports');
    expect(await rowsOf(id)).toBe(CANDIDATES_AT_ONCE);
    expect(await waitingJobs(db, 'invite-cohort')).toEqual([]);
    expect(await waitingJobs(db, 'fill-cohort')).toEqual([{ cohortId: id }]);
    await fillCohort(db, { cohortId: id }, NOW);
    expect(await stateOf(id)).toEqual({ status: 'OPEN', lookedUpTo: null });
    const included = (await getSettings(db)).accountQuarterlyCap;
    const data = { candidates: PEOPLE, included, excluded: PEOPLE - included };
    expect(await filled(id)).toMatchObject([{ data }]);
    expect(await db.cohortInvitation.count({ where: { cohortId: id, excludedReason: null } })).toBe(included);
    expect(await waitingJobs(db, 'invite-cohort')).toEqual([{ cohortId: id }]);
  });

  it('goes on where it was killed, and two at once double nothing', async () => {
    const { id } = await opened('rail');
    await db.$executeRaw`DELETE FROM pgboss.job`;
    expect(await sweepInvitations(db, NOW)).toBe(2); // the letters of the test above, and this
    expect(await waitingJobs(db, 'fill-cohort')).toEqual([{ cohortId: id }]);
    await Promise.all([1, 2].map(() => fillCohort(db, { cohortId: id }, NOW)));
    expect(await rowsOf(id)).toBe(PEOPLE);
    expect(await filled(id)).toHaveLength(1);
  });

  it('stays as far as it came when its cohort is closed', async () => {
    const { id } = await opened('mills');
    expect(await closeCohort(db, id, by, NOW)).toMatchObject({ ok: true });
    await fillCohort(db, { cohortId: id }, NOW);
    expect(await rowsOf(id)).toBe(CANDIDATES_AT_ONCE);
    expect(await filled(id)).toEqual([]);
  });

  it('does nothing for a cohort that is full, a draft, or none', async () => {
    const { cohort } = await makeDraft(db, 'tyres', 1);
    await fillCohort(db, { cohortId: cohort.id }, NOW);
    await fillCohort(db, { cohortId: 'coh_none' }, NOW);
    expect(await rowsOf(cohort.id)).toBe(0);
  });
});
