import { describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { makeSegment } from '#test/support/segments';
import { saveSegment } from '~/domain/cohorts/save-segment.server';
import { SegmentRule } from '~/domain/cohorts/segment';
import { findSegment } from '~/domain/cohorts/segment.server';

const { db } = await testDatabase();
const staff = await makeStaff(db);
const by = { personId: staff.id, name: staff.name };
const rule = (...conditions: object[]) => SegmentRule.parse({ include: { conditions } });
const retail = rule({ field: 'industry', op: 'is', values: ['Retail'] });
const large = rule({ field: 'seats', op: 'at-least', number: 50 });
const fans = rule({ field: 'nps', op: 'at-least', number: 9 });
const events = (segmentId: string) =>
  db.auditEvent.findMany({ where: { data: { path: ['segmentId'], equals: segmentId } }, orderBy: { id: 'asc' } });

async function saved(name: string, written = retail) {
  const result = await saveSegment(db, { id: null, name, rule: written }, by, NOW);
  if (!result.ok) throw new Error(result.reason.code);
  return result.value.id;
}

describe('saving', () => {
  it('writes a new one with its event', async () => {
    const id = await saved('Retail');
    expect(await findSegment(db, id)).toEqual({ id, name: 'Retail', rule: retail, archivedAt: null });
    expect(await events(id)).toMatchObject([
      { kind: 'segment.created', actorId: staff.id, data: { name: 'Retail', rule: ['Industry is Retail.'] } },
    ]);
  });

  it('changes it, saying what it was; the same again changes nothing', async () => {
    const id = await saved('Shops');
    expect(await saveSegment(db, { id, name: 'Large', rule: large }, by, NOW)).toEqual({ ok: true, value: { id } });
    await saveSegment(db, { id, name: 'Large', rule: large }, by, NOW);
    expect((await events(id)).map(({ kind, data }) => [kind, data])).toEqual([
      ['segment.created', expect.anything()],
      ['segment.changed', { segmentId: id, name: 'Large', from: ['Industry is Retail.'], to: ['Seats at least 50.'] }],
    ]);
  });

  it('refuses a name that is taken, a rule that asks nothing, an unknown and an archived one', async () => {
    const id = await saved('Taken');
    const other = await saved('Other');
    const refusal = async (segment: Parameters<typeof saveSegment>[1]) => {
      const result = await saveSegment(db, segment, by, NOW);
      return result.ok ? 'saved' : result.reason.code;
    };
    expect(await refusal({ id: null, name: 'Taken', rule: retail })).toBe('name-taken');
    expect(await refusal({ id: other, name: 'Taken', rule: retail })).toBe('name-taken');
    expect(await refusal({ id, name: 'Taken', rule: SegmentRule.parse({}) })).toBe('asks-nothing');
    expect(await refusal({ id: 'seg_nobody', name: 'New', rule: retail })).toBe('not-found');
    await db.segment.update({ where: { id }, data: { archivedAt: NOW } });
    expect(await refusal({ id, name: 'Taken', rule: large })).toBe('archived');
    expect(await events(id)).toHaveLength(1);
  });

  it('two people who take one name at once: one has it', async () => {
    const results = await Promise.all(
      [1, 2, 3].map(() => saveSegment(db, { id: null, name: 'Race', rule: retail }, by, NOW)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.segment.count({ where: { name: 'Race' } })).toBe(1);
  });
});

describe('while a review is on the board by it', () => {
  async function usedByReview() {
    const { id, name } = await makeSegment(db);
    const audience = { segmentIds: [id] };
    await makeOpportunity(db, { activity: 'REVIEW', status: 'OPEN', title: 'Tell others', audience });
    return { id, name };
  }

  it('an opinion is refused by its name (V2)', async () => {
    const segment = await usedByReview();
    expect(await saveSegment(db, { ...segment, rule: fans }, by, NOW)).toMatchObject({
      ok: false,
      reason: { code: 'not-neutral', fields: ['Newest NPS'], reviews: [{ label: 'Opportunity “Tell others”' }] },
    });
  });

  it('any other rule is refused: who was asked by which rule stays (V4); a new name is fine', async () => {
    const segment = await usedByReview();
    expect(await saveSegment(db, { ...segment, rule: large }, by, NOW)).toMatchObject({
      reason: { code: 'review-published' },
    });
    const { rule: before } = await db.segment.findUniqueOrThrow({ where: { id: segment.id } });
    const same = SegmentRule.parse(before);
    expect(await saveSegment(db, { ...segment, name: 'Renamed', rule: same }, by, NOW)).toMatchObject({ ok: true });
  });

  it('a case study by it stops nothing', async () => {
    const { id, name } = await makeSegment(db);
    await makeOpportunity(db, { activity: 'CASE_STUDY', status: 'OPEN', audience: { segmentIds: [id] } });
    expect(await saveSegment(db, { id, name, rule: fans }, by, NOW)).toMatchObject({ ok: true });
  });
});
