import { beforeAll, describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';
import { system } from '~/domain/audit/record.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import { connect, type Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';

let db: Db;
let other: Db;
beforeAll(async () => {
  const database = await testDatabase();
  db = database.db;
  other = connect(database.url).db;
  return async () => void (await other.$disconnect());
});

const claim = (opportunityId: string, advocateId: string, mayWait = true, client = db) =>
  claimOpportunity(client, { opportunityId, advocateId, mayWait }, system, NOW);
const jobsOf = (claimId: string) => db.$queryRaw<{ start_after: Date }[]>`
  SELECT start_after FROM pgboss.job WHERE name = 'lapse-claim' AND data->>'claimId' = ${claimId}`;

describe('a claim', () => {
  it('takes a place, writes its event and queues its lapse together', async () => {
    const [advocateId = ''] = await makeAdvocates(db, 1);
    const opportunity = await makeOpportunity(db, { lapseAfterDays: 10 });
    const result = await claim(opportunity.id, advocateId);
    if (!result.ok) throw new Error(result.reason.text);
    expect(result.value).toMatchObject({ status: 'CLAIMED', position: null, isNew: true });
    const row = await db.claim.findUniqueOrThrow({ where: { id: result.value.claimId } });
    expect(row.dueAt).toEqual(addTime(NOW, days(10)));
    expect((await db.opportunity.findUniqueOrThrow({ where: { id: opportunity.id } })).taken).toBe(1);
    expect(await db.auditEvent.findMany({ where: { opportunityId: opportunity.id } })).toMatchObject([
      { kind: 'claim.made', advocateId, data: { claimId: row.id } },
    ]);
    expect(await jobsOf(row.id)).toEqual([{ start_after: addTime(NOW, days(10)) }]);
  });

  it('is due on the day to hand in, where there is one', async () => {
    const [advocateId = ''] = await makeAdvocates(db, 1);
    const opportunity = await makeOpportunity(db, { handInBy: new Date('2026-12-30') });
    await claim(opportunity.id, advocateId);
    const row = await db.claim.findFirstOrThrow({ where: { opportunityId: opportunity.id } });
    expect(row.dueAt).toEqual(new Date('2026-12-31T00:00:00Z'));
  });

  it('made twice is one, with one event', async () => {
    const [advocateId = ''] = await makeAdvocates(db, 1);
    const opportunity = await makeOpportunity(db);
    const first = await claim(opportunity.id, advocateId);
    const second = await claim(opportunity.id, advocateId);
    expect(second).toMatchObject({ ok: true, value: { isNew: false, claimId: first.ok && first.value.claimId } });
    expect(await db.auditEvent.count({ where: { opportunityId: opportunity.id } })).toBe(1);
  });

  it.each(['WITHDRAWN', 'LAPSED'] as const)('begins again on the same row after %s', async (status) => {
    const [advocateId = ''] = await makeAdvocates(db, 1);
    const opportunity = await makeOpportunity(db);
    const old = await makeClaim(db, {
      opportunityId: opportunity.id,
      advocateId,
      status,
      reason: 'No time.',
      claimedAt: addTime(NOW, -days(40)),
    });
    expect(await claim(opportunity.id, advocateId)).toMatchObject({ ok: true, value: { claimId: old.id } });
    expect(await db.claim.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
      status: 'CLAIMED',
      reason: null,
      claimedAt: NOW,
    });
  });

  it('on a full opportunity waits in the order of coming, or is refused when waiting is not wanted', async () => {
    const [a = '', b = '', c = '', d = ''] = await makeAdvocates(db, 4);
    const opportunity = await makeOpportunity(db, { places: 1 });
    await claim(opportunity.id, a);
    expect(await claim(opportunity.id, b)).toMatchObject({ ok: true, value: { status: 'WAITING', position: 1 } });
    const late = await claimOpportunity(db, { opportunityId: opportunity.id, advocateId: c }, system, addTime(NOW, 1));
    expect(late).toMatchObject({ ok: true, value: { position: 2 } });
    expect(await claim(opportunity.id, c)).toMatchObject({ ok: true, value: { position: 2, isNew: false } });
    expect(await claim(opportunity.id, d, false)).toMatchObject({ ok: false, reason: { code: 'full' } });
    expect(await db.claim.count({ where: { opportunityId: opportunity.id } })).toBe(3);
  });

  it('is refused with the reason: draft, closed, late, locked, told no', async () => {
    const [advocateId = ''] = await makeAdvocates(db, 1);
    const unwilling = await makeAdvocate(db, { willingness: { create: { activity: 'QUOTE', answer: 'NO' } } });
    const codeOf = async (fields: Parameters<typeof makeOpportunity>[1], who = advocateId) => {
      const result = await claim((await makeOpportunity(db, fields)).id, who);
      return result.ok ? null : result.reason.code;
    };
    expect(await codeOf({ status: 'DRAFT' })).toBe('not-found');
    expect(await codeOf({ status: 'CLOSED' })).toBe('closed');
    expect(await codeOf({ claimBy: new Date('2026-11-18') })).toBe('too-late');
    expect(await codeOf({ claimBy: new Date('2026-11-19') })).toBe(null);
    expect(await codeOf({ activity: 'TALK' })).toBe('rung-locked');
    expect(await codeOf({ audience: { industries: ['Media'] } })).toBe('outside-audience');
    expect(await codeOf({}, unwilling.id)).toBe('unwilling');
    expect(await claim('opp_unknown', advocateId)).toMatchObject({ ok: false, reason: { code: 'not-found' } });
  });
});

describe('many at once (C1)', () => {
  it('200 claims on 5 places through two pools: exactly 5 win, the rest wait, nothing leaks', async () => {
    const advocates = await makeAdvocates(db, 200);
    const opportunity = await makeOpportunity(db, { places: 5 });
    const results = await Promise.all(
      advocates.map((advocateId, n) => claim(opportunity.id, advocateId, true, n % 2 ? db : other)),
    );
    const won = results.filter((result) => result.ok && result.value.status === 'CLAIMED');
    expect(won).toHaveLength(5);
    const where = { opportunityId: opportunity.id };
    expect(await db.claim.count({ where: { ...where, status: 'CLAIMED' } })).toBe(5);
    expect(await db.claim.count({ where: { ...where, status: 'WAITING' } })).toBe(195);
    expect((await db.opportunity.findUniqueOrThrow({ where: { id: opportunity.id } })).taken).toBe(5);
    const seats = results.flatMap((result) => (result.ok ? (result.value.position ?? []) : []));
    expect(seats.sort((a, b) => a - b)[194]).toBeLessThanOrEqual(195);
  });

  it('the same without a waiting list: 195 are told that it is full and leave no row', async () => {
    const advocates = await makeAdvocates(db, 200);
    const opportunity = await makeOpportunity(db, { places: 5 });
    const results = await Promise.all(
      advocates.map((advocateId, n) => claim(opportunity.id, advocateId, false, n % 2 ? db : other)),
    );
    expect(results.filter((result) => !result.ok && result.reason.code === 'full')).toHaveLength(195);
    expect(await db.claim.count({ where: { opportunityId: opportunity.id } })).toBe(5);
  });

  it('one advocate 50 times: one claim, one place, one event', async () => {
    const [advocateId = ''] = await makeAdvocates(db, 1);
    const opportunity = await makeOpportunity(db, { places: 5 });
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) => claim(opportunity.id, advocateId, true, n % 2 ? db : other)),
    );
    expect(results.every((result) => result.ok && result.value.status === 'CLAIMED')).toBe(true);
    expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
    expect((await db.opportunity.findUniqueOrThrow({ where: { id: opportunity.id } })).taken).toBe(1);
    expect(await db.auditEvent.count({ where: { opportunityId: opportunity.id } })).toBe(1);
  });

  it('the database itself refuses a place too many, should the code ever try', async () => {
    const opportunity = await makeOpportunity(db, { places: 1, taken: 1 });
    const tooMany = db.opportunity.update({ where: { id: opportunity.id }, data: { taken: 2 } });
    await expect(tooMany).rejects.toThrow('opportunities_taken_within_places');
  });
});
