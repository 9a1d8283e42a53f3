import { beforeAll, describe, expect, it } from 'vitest';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { listSegmentContacts } from '~/domain/cohorts/segment.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { actingStaff, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, makeCohort, makeDraft, makeSegment, segmentOf } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
let by: Awaited<ReturnType<typeof actingStaff>>;
beforeAll(async () => {
  by = await actingStaff(db);
  await allowLetters(db);
});

const open = (id: string) => openCohort(db, id, by, NOW);

describe('opening', () => {
  it('gives everybody in the segment a row: included + excluded = candidates', async () => {
    const { cohort, quiet } = await makeDraft(db, 'ports', 3);
    expect(await open(cohort.id)).toEqual({ ok: true, value: { candidates: 5, included: 3, excluded: 2 } });
    const rule = segmentOf('ports');
    const rows = await db.cohortInvitation.findMany({ where: { cohortId: cohort.id } });
    const inSegment = await listSegmentContacts(db, rule, NOW);
    expect(rows.map(({ contactId }) => contactId).sort()).toEqual(inSegment.map(({ contactId }) => contactId).sort());
    expect(rows.find(({ contactId }) => contactId === quiet.id)?.excludedReason).toBe(
      'Has no e-mail address in the CRM.',
    );
    expect(await waitingJobs(db, 'invite-cohort')).toContainEqual({ cohortId: cohort.id });
    expect(await db.auditEvent.findFirstOrThrow({ where: { kind: 'cohort.opened' } })).toMatchObject({
      data: { cohortId: cohort.id, candidates: 5, included: 3, excluded: 2 },
    });
  });

  it('happens once, however many press', async () => {
    const { cohort } = await makeDraft(db, 'rail', 2);
    const results = await Promise.all([1, 2, 3].map(() => open(cohort.id)));
    expect(results.map((result) => (result.ok ? 'opened' : result.reason)).sort()).toEqual([
      'not-a-draft',
      'not-a-draft',
      'opened',
    ]);
    expect(await db.cohortInvitation.count({ where: { cohortId: cohort.id } })).toBe(4);
    expect(
      await db.auditEvent.count({ where: { kind: 'cohort.opened', data: { path: ['cohortId'], equals: cohort.id } } }),
    ).toBe(1);
  });

  it('is refused without a segment, without anybody in it, without a postal address', async () => {
    const without = await makeCohort(db, { status: 'DRAFT' });
    expect(await open(without.id)).toEqual({ ok: false, reason: 'no-segment' });
    const empty = await makeCohort(db, { status: 'DRAFT', segmentId: await makeSegment(db, segmentOf('nobody')) });
    expect(await open(empty.id)).toEqual({ ok: false, reason: 'nobody' });
    await changeSettings(db, { postalAddress: '' }, by, NOW);
    expect(await open(empty.id)).toEqual({ ok: false, reason: 'no-postal-address' });
    await allowLetters(db);
    expect(await open('coh_none')).toEqual({ ok: false, reason: 'not-found' });
    expect(await db.cohort.findUniqueOrThrow({ where: { id: empty.id } })).toMatchObject({ status: 'DRAFT' });
  });

  it('never plans more than the budget of an account', async () => {
    await changeSettings(db, { accountQuarterlyCap: 2 }, by, NOW);
    const { cohort } = await makeDraft(db, 'mills', 4);
    expect(await open(cohort.id)).toMatchObject({ value: { candidates: 6, included: 2, excluded: 4 } });
    await changeSettings(db, { accountQuarterlyCap: 8 }, by, NOW);
  });
});
