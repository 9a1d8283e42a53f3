import { beforeAll, describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity, opportunityInput } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { makeSegment } from '#test/support/segments';
import { saveSegment } from '~/domain/cohorts/save-segment.server';
import { SegmentRule } from '~/domain/cohorts/segment';
import { Audience } from '~/domain/opportunities/audience';
import { publishOpportunity } from '~/domain/opportunities/publish-opportunity.server';
import { findOpportunityInput } from '~/domain/opportunities/queries.server';
import { saveOpportunity } from '~/domain/opportunities/save-opportunity.server';
import type { OpportunityInput } from '~/domain/opportunities/schema';
import type { Db } from '~/platform/db.server';

let db: Db;
let by: { personId: string; name: string };
beforeAll(async () => {
  ({ db } = await testDatabase());
  const { id, name } = await makeStaff(db);
  by = { personId: id, name };
});

const input = opportunityInput;
const save = (fields: Partial<OpportunityInput> = {}, id: string | null = null) =>
  saveOpportunity(db, { id, input: input(fields) }, by, NOW);
const kinds = async (opportunityId: string) =>
  (await db.auditEvent.findMany({ where: { opportunityId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

it('a new one is a draft that reads back as it was written', async () => {
  const written = input({
    steps: [{ minutes: 5, who: 'you', title: 'Write', text: '' }],
    handInBy: new Date('2026-12-30'),
  });
  const result = await saveOpportunity(db, { id: null, input: written }, by, NOW);
  const id = result.ok ? result.value.id : '';
  expect(await findOpportunityInput(db, id)).toMatchObject({
    status: 'DRAFT',
    taken: 0,
    createdBy: by.name,
    input: written,
  });
  expect(await kinds(id)).toEqual(['opportunity.created']);
});

it('a change says which fields, and no change says nothing', async () => {
  const first = input();
  const created = await saveOpportunity(db, { id: null, input: first }, by, NOW);
  const id = created.ok ? created.value.id : '';
  await saveOpportunity(db, { id, input: first }, by, NOW);
  await saveOpportunity(db, { id, input: { ...first, minutes: 20, topics: [] } }, by, NOW);
  const events = await db.auditEvent.findMany({ where: { opportunityId: id, kind: 'opportunity.edited' } });
  expect(events).toMatchObject([{ data: { fields: ['minutes', 'topics'] } }]);
});

it('more places move the waiting list up at once', async () => {
  const opportunity = await makeOpportunity(db, { places: 1 });
  const [a = '', b = ''] = await makeAdvocates(db, 2);
  await makeClaim(db, { opportunityId: opportunity.id, advocateId: a });
  const waiting = await makeClaim(db, { opportunityId: opportunity.id, advocateId: b, status: 'WAITING' });
  expect((await save({ places: 2 }, opportunity.id)).ok).toBe(true);
  expect((await db.claim.findUniqueOrThrow({ where: { id: waiting.id } })).status).toBe('CLAIMED');
});

it('refuses a short link that is taken, also when two come at once', async () => {
  const slug = 'same-link';
  const results = await Promise.all([save({ slug }), save({ slug }), save({ slug })]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = results.filter((result) => !result.ok);
  expect(refused.every((result) => !result.ok && result.reason.code === 'slug-taken')).toBe(true);
});

it('refuses a review that is not neutral, by name (V2), and writes nothing', async () => {
  const result = await save({
    activity: 'REVIEW',
    evidence: 'NONE',
    slug: 'leaning',
    audience: Audience.parse({ rungs: ['STAGE'] }),
  });
  expect(result).toMatchObject({ ok: false, reason: { code: 'faults', faults: [{ code: 'audience-not-neutral' }] } });
  expect(await db.opportunity.count({ where: { slug: 'leaning' } })).toBe(0);
});

it('keeps the words, the audience and the offer of a review that is on the board (V4, V5); its days and places move', async () => {
  const written = input({ activity: 'REVIEW', evidence: 'NONE', places: null });
  const { id } = await makeOpportunity(db, { ...written, audience: written.audience, steps: [], status: 'OPEN' });
  const change = (fields: Partial<OpportunityInput>) =>
    saveOpportunity(db, { id, input: { ...written, ...fields } }, by, NOW);
  for (const fields of [
    { audience: Audience.parse({ industries: ['Retail'] }) },
    { summary: 'Say what you found, good or mixed.' },
    { thanks: 'Another letter' },
  ]) {
    const reason = { code: 'faults', faults: [{ code: 'review-published' }] };
    expect(await change(fields)).toMatchObject({ ok: false, reason });
  }
  expect(await kinds(id)).toEqual([]);
  expect(await change({ places: 40, claimBy: new Date('2026-12-24') })).toMatchObject({ ok: true });
  expect(await kinds(id)).toEqual(['opportunity.edited']);
});

it('refuses a closed one, an unknown one, and another kind once it is open', async () => {
  const closed = await makeOpportunity(db, { status: 'CLOSED' });
  const open = await makeOpportunity(db);
  expect(await save({}, closed.id)).toEqual({ ok: false, reason: { code: 'closed' } });
  expect(await save({}, 'opp_unknown')).toEqual({ ok: false, reason: { code: 'not-found' } });
  expect(await save({ activity: 'BETA' }, open.id)).toEqual({ ok: false, reason: { code: 'activity-fixed' } });
});

describe('saved segments', () => {
  const conditions = [{ field: 'nps' as const, op: 'at-least' as const, number: 9 }];
  const fans = { include: { match: 'all' as const, conditions }, exclude: { conditions: [] } };

  it('a review by one that asks for an opinion is refused (V2), a case study is not', async () => {
    const { id } = await makeSegment(db, { rule: fans });
    const audience = Audience.parse({ segmentIds: [id] });
    const review = await save({ activity: 'REVIEW', audience, evidence: 'NONE' });
    expect(review).toMatchObject({ reason: { faults: [{ code: 'segment-not-neutral', field: 'segmentIds' }] } });
    expect(await save({ activity: 'CASE_STUDY', audience })).toMatchObject({ ok: true });
  });

  it('one that was archived or never was is refused', async () => {
    const { id } = await makeSegment(db);
    await db.segment.update({ where: { id }, data: { archivedAt: NOW } });
    for (const segmentIds of [[id], ['seg_nobody']]) {
      const result = await save({ audience: Audience.parse({ segmentIds }) });
      expect(result).toMatchObject({ reason: { faults: [{ code: 'segment-unknown' }] } });
    }
  });

  it('a segment that turns to opinions while a review by it is published: one of the two is refused', async () => {
    const segment = await makeSegment(db);
    const audience = Audience.parse({ segmentIds: [segment.id] });
    const created = await save({ activity: 'REVIEW', audience, evidence: 'NONE' });
    const id = created.ok ? created.value.id : '';
    const { name } = segment;
    const results = await Promise.all([
      publishOpportunity(db, { id }, by, NOW),
      saveSegment(db, { id: segment.id, name, rule: SegmentRule.parse(fans) }, by, NOW),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
