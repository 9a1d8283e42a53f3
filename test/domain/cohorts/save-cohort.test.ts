import { beforeAll, describe, expect, it } from 'vitest';
import type { CohortInput } from '~/domain/cohorts/cohort-input';
import { saveCohort } from '~/domain/cohorts/save-cohort.server';
import { takeStandingCohort } from '~/domain/cohorts/standing-cohort.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { cohortInput, makeSegment } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
let by: Awaited<ReturnType<typeof actingStaff>>;
beforeAll(async () => void (by = await actingStaff(db)));
const save = (id: string | null, input: CohortInput) => saveCohort(db, { id, input }, by, NOW);
const kinds = async () =>
  (await db.auditEvent.findMany({ where: { kind: { startsWith: 'cohort.' } }, orderBy: { id: 'asc' } })).map(
    ({ kind, data }) => [kind, (data as { fields?: string[] }).fields],
  );

async function saved(input: CohortInput) {
  const result = await save(null, input);
  if (!result.ok) throw new Error(result.reason.code);
  return result.value.id;
}

describe('a draft', () => {
  it('is created and edited, each with its event; saving the same changes nothing', async () => {
    const input = cohortInput({ slug: 'edited' });
    const id = await saved(input);
    await save(id, input);
    await save(id, { ...input, goal: 'Another', slug: 'edited-2', questions: [] });
    expect(await kinds()).toEqual([
      ['cohort.created', undefined],
      ['cohort.edited', expect.arrayContaining(['goal', 'slug', 'questions'])],
    ]);
    expect(await db.cohort.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ status: 'DRAFT', goal: 'Another', slug: 'edited-2', questions: [], createdById: by.personId },
    });
  });

  it('is one draft where the same is sent many times at once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => save(null, cohortInput({ slug: 'at-once' }))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: { code: 'slug-taken' } });
  });

  it('is refused where its short link is taken or its segment is none', async () => {
    await saved(cohortInput({ slug: 'taken' }));
    expect(await save(null, cohortInput({ slug: 'taken' }))).toEqual({ ok: false, reason: { code: 'slug-taken' } });
    expect(await save(null, cohortInput({ slug: 'moments' }))).toEqual({ ok: false, reason: { code: 'slug-taken' } });
    expect(await save(null, cohortInput({ slug: 'x', segmentId: 'seg_none' }))).toMatchObject({
      reason: { code: 'segment-unknown' },
    });
    expect(await save('coh_none', cohortInput({ slug: 'y' }))).toMatchObject({ reason: { code: 'not-found' } });
  });
});

describe('once open', () => {
  it('its letter, segment and reminders stay; its name and questions may change', async () => {
    const input = cohortInput({ slug: 'open', segmentId: await makeSegment(db) });
    const id = await saved(input);
    await db.cohort.update({ where: { id }, data: { status: 'OPEN' } });
    expect(await save(id, { ...input, body: 'Other words', reminderDays: [3] })).toMatchObject({
      reason: { code: 'fixed', fields: ['body', 'reminderDays'] },
    });
    expect(await save(id, { ...input, name: 'Renamed', questions: [] })).toMatchObject({ ok: true });
    await db.cohort.update({ where: { id }, data: { status: 'CLOSED' } });
    expect(await save(id, { ...input, name: 'Again' })).toMatchObject({ reason: { code: 'closed' } });
  });

  it('a standing one may say something else, and keeps its short link', async () => {
    const cohort = await db.$transaction((tx) => takeStandingCohort(tx, 'moments', NOW));
    const { name, slug, phase, goal, subject, body, reminderDays } = cohort;
    const input = {
      name,
      slug,
      phase,
      goal,
      subject,
      body,
      reminderDays,
      segmentId: null,
      signal: null,
      questions: [],
    };
    expect(await save(cohort.id, { ...input, body: 'New words', reminderDays: [5] })).toMatchObject({ ok: true });
    expect(await save(cohort.id, { ...input, slug: 'mine' })).toMatchObject({ reason: { code: 'fixed' } });
  });
});
