import { beforeEach, describe, expect, it } from 'vitest';
import { findApiKey } from '~/domain/access/find-api-key.server';
import type { ApiRow } from '~/domain/accounts/api-rows';
import { ApiImport } from '~/domain/accounts/api-shapes';
import { bringRows } from '~/domain/accounts/bring-rows.server';
import { hashToken } from '~/platform/derived-token.server';
import { addTime, minutes } from '~/platform/time';
import { auditTrail } from '#test/support/access';
import { makeApiKey } from '#test/support/api';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const { key, name } = await makeApiKey(db);
const caller = (await findApiKey(db, key, NOW))!;

beforeEach(() => db.account.deleteMany());

type Options = { isDryRun?: boolean; idempotencyKey?: string; now?: Date };
async function bring(rows: ApiRow[], { isDryRun = false, idempotencyKey, now = NOW }: Options = {}) {
  const call = { kind: 'ACCOUNTS' as const, rows, body: JSON.stringify({ rows }), isDryRun, caller };
  return bringRows(db, { ...call, idempotencyKey: idempotencyKey ?? null }, () => now);
}
async function brought(rows: ApiRow[], options: Options = {}): Promise<ApiImport> {
  const result = await bring(rows, options);
  if (!result.ok) throw new Error(result.reason.kind);
  expect(ApiImport.parse(result.value)).toEqual(result.value);
  return result.value;
}
const outcomes = ({ rows }: ApiImport) => rows.map(({ outcome }) => outcome);
const castellan = {
  externalId: 'A-1',
  name: 'Castellan Foods',
  renewalOn: '2027-03-31',
  seats: 3,
  products: ['Routing'],
};

describe('rows of the API', () => {
  it('go in by the way of a file, each with its outcome, in the order of the call', async () => {
    const first = await brought([castellan, {}, { externalId: 'A-2', name: 'Line\nbreak' }]);
    expect(first).toMatchObject({ kind: 'accounts', status: 'applied', counts: { new: 2, rejected: 1 } });
    expect(outcomes(first)).toEqual(['new', 'rejected', 'new']);
    expect(first.rows[1]?.reasons[0]).toMatchObject({
      field: 'externalId',
      reason: expect.any(String),
      mend: expect.any(String),
    });
    const stored = await db.account.findUniqueOrThrow({ where: { externalId: 'A-1' } });
    expect(stored).toMatchObject({ name: 'Castellan Foods', seats: 3, products: ['Routing'] });
    expect(stored.renewalOn?.toISOString()).toBe('2027-03-31T00:00:00.000Z');
    const again = await brought([{ ...castellan, seats: 4 }, { externalId: 'A-2', name: null }, castellan]);
    expect(outcomes(again)).toEqual(['changed', 'unchanged', 'rejected']);
  });

  it('are counted as they are in the database: twice is unchanged', async () => {
    await brought([castellan]);
    expect(await brought([castellan])).toMatchObject({ status: 'checked', counts: { unchanged: 1, new: 0 } });
  });

  it('read days in one order only: another is rejected, not guessed', async () => {
    for (const renewalOn of ['31/03/2027', '03/31/2027', '04/04/2027', '31.03.27', 'soon']) {
      const answer = await brought([{ ...castellan, renewalOn }], { isDryRun: true });
      expect([renewalOn, answer.rows[0]?.reasons[0]?.field]).toEqual([renewalOn, 'renewalOn']);
    }
  });

  it('show in a dry run what they would do, and write nothing', async () => {
    const answer = await brought([castellan], { isDryRun: true });
    expect(answer).toMatchObject({ status: 'checked', counts: { new: 1 }, rows: [{ index: 0, outcome: 'new' }] });
    expect(await db.account.count()).toBe(0);
  });

  it('stand in the audit log under the name of the key', async () => {
    await brought([castellan]);
    const events = await db.auditEvent.findMany({
      where: { kind: { startsWith: 'import.' } },
      orderBy: { id: 'desc' },
      take: 4,
      select: { kind: true, actorName: true, actorId: true },
    });
    const by = { actorName: `API key ${name}`, actorId: null };
    expect(events.reverse()).toEqual(
      ['uploaded', 'checked', 'started', 'applied'].map((done) => ({ kind: `import.${done}`, ...by })),
    );
  });
});

describe('a call sent again under its Idempotency-Key', () => {
  it('is done once and gets the same answer, also after the records have changed', async () => {
    const first = await brought([castellan], { idempotencyKey: 'one' });
    await db.account.updateMany({ data: { name: 'Renamed by hand' } });
    const events = (await auditTrail(db)).length;
    expect(await brought([castellan], { idempotencyKey: 'one', now: addTime(NOW, minutes(90)) })).toEqual(first);
    expect(await db.account.findFirst({ select: { name: true } })).toEqual({ name: 'Renamed by hand' });
    expect((await auditTrail(db)).length).toBe(events);
  });

  it('is refused with other content', async () => {
    await brought([castellan], { idempotencyKey: 'two' });
    const refused = { ok: false, reason: { kind: 'other-body' } };
    expect(await bring([castellan], { idempotencyKey: 'two', isDryRun: true })).toEqual(refused);
    expect(await bring([{ ...castellan, seats: 9 }], { idempotencyKey: 'two' })).toEqual(refused);
  });

  it('ten times at once is one import; the others are told to wait or get its answer', async () => {
    const before = await db.import.count();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => bring([castellan], { idempotencyKey: 'three' })),
    );
    expect((await db.import.count()) - before).toBe(1);
    const answers = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (const result of results) if (!result.ok) expect(result.reason).toEqual({ kind: 'under-way' });
  });

  it('is taken up again when the first was killed half-way, and not before two minutes', async () => {
    const body = JSON.stringify({ rows: [castellan] });
    const digest = hashToken(JSON.stringify(['ACCOUNTS', false, body]));
    const { apiKeyId } = caller;
    await db.apiCall.create({ data: { id: 'call_dead', apiKeyId, idempotencyKey: 'four', digest, startedAt: NOW } });
    expect(await bring([castellan], { idempotencyKey: 'four' })).toMatchObject({ reason: { kind: 'under-way' } });
    const later = addTime(NOW, minutes(2) + 1);
    const results = await Promise.all(
      Array.from({ length: 4 }, () => bring([castellan], { idempotencyKey: 'four', now: later })),
    );
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await db.account.count()).toBe(1);
  });
});
