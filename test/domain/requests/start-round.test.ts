import { describe, expect, it } from 'vitest';
import { startRound } from '~/domain/requests/start-round.server';
import { connect } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { askOf, makeAsking, planOf, standOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeReference, makeRequest } from '#test/support/requests-data';

const { db, pool, url } = await testDatabase();
const statusOf = async (id: string) => (await db.request.findUniqueOrThrow({ where: { id } })).status;

describe('starting to ask', () => {
  it('asks one, logs it, and queues its own going on', async () => {
    const made = await makeAsking(db, { people: 1 });
    const { roundId, turns } = await startAsking(db, made, 'ONE');
    expect(turns).toMatchObject([{ status: 'asked', reason: null }]);
    expect(await askOf(db, made, 0)).toMatchObject({ status: 'OPEN', minutes: 30 });
    expect(await statusOf(made.request.id)).toBe('WAITING_FOR_ADVOCATE');
    const events = await db.auditEvent.findMany({ where: { requestId: made.request.id }, orderBy: { id: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual(['request.submitted', 'round.started', 'ask.sent']);
    const jobs = await pool.query(`SELECT 1 FROM pgboss.job WHERE name = 'advance-round' AND data->>'roundId' = $1`, [
      roundId,
    ]);
    expect(jobs.rowCount).toBe(1);
  });

  it('asks a group at once, and in order the first only, with the moment when silence lets the next be asked', async () => {
    const group = await makeAsking(db);
    await startAsking(db, group, 'GROUP');
    expect(await standOf(db, group.request.id)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    const row = await makeAsking(db);
    const { turns } = await startAsking(db, row, 'IN_ORDER');
    expect(turns.map(({ status }) => status)).toEqual(['asked', 'queued', 'queued']);
    const place = await db.askRoundPlace.findFirstOrThrow({ where: { advocateId: row.advocates[0]!.id } });
    // Thursday noon: eight business hours are over at noon on Friday.
    expect(place.nextAt).toEqual(addTime(NOW, days(1)));
  });

  it('skips who cannot be asked, with the reason, and asks the others', async () => {
    const made = await makeAsking(db);
    await makeFavour(db, made.advocates[0]!.id, { isLive: true, completedAt: addTime(NOW, -days(7)) });
    const { turns } = await startAsking(db, made, 'IN_ORDER');
    expect(turns.map(({ status }) => status)).toEqual(['skipped', 'asked', 'queued']);
    expect(turns[0]!.reason).toContain('Resting until');
    const event = await db.auditEvent.findFirstOrThrow({
      where: { requestId: made.request.id, kind: 'round.started' },
    });
    expect(event.reasons.join(' ')).toContain('Maren A is not asked: Resting until');
  });

  it('is refused, and writes nothing, when nobody of them can be asked', async () => {
    const made = await makeAsking(db, { people: 1 });
    await db.advocate.update({ where: { id: made.advocates[0]!.id }, data: { pausedUntil: addTime(NOW, days(9)) } });
    const result = await startRound(db, planOf(made, 'ONE'), made.manager, NOW);
    expect(result).toMatchObject({ ok: false, reason: { code: 'nobody', skipped: [{ status: 'skipped' }] } });
    expect(await db.askRound.count({ where: { requestId: made.request.id } })).toBe(0);
    expect(await statusOf(made.request.id)).toBe('NEW');
  });

  it('is refused while another runs, for more than 15, for others’ requests, and when enough said yes', async () => {
    const made = await makeAsking(db);
    const plan = planOf(made, 'IN_ORDER');
    const stranger = { ...made.manager, runs: false };
    expect(await startRound(db, plan, stranger, NOW)).toEqual({ ok: false, reason: { code: 'gone' } });
    const many = { ...plan, people: Array.from({ length: 16 }, () => plan.people[0]!) };
    expect(await startRound(db, many, made.manager, NOW)).toEqual({ ok: false, reason: { code: 'too-many' } });
    await startAsking(db, made, 'IN_ORDER');
    expect(await startRound(db, plan, made.manager, NOW)).toEqual({ ok: false, reason: { code: 'running' } });
    await db.request.update({ where: { id: made.request.id }, data: { status: 'HELD' } });
    expect(await startRound(db, plan, made.manager, NOW)).toEqual({
      ok: false,
      reason: { code: 'not-askable', status: 'HELD' },
    });
  });

  it('starts once when ten press the button at once', async () => {
    const made = await makeAsking(db);
    const plan = planOf(made, 'GROUP');
    const results = await Promise.all(Array.from({ length: 10 }, () => startRound(db, plan, made.manager, NOW)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.ask.count({ where: { requestId: made.request.id } })).toBe(3);
  });

  it('lets a requester choose where the SOP does, tells managers, and never makes them the manager', async () => {
    const made = await makeAsking(db, { mode: 'self-serve with notice', people: 1 });
    const by = { personId: made.request.requesterId, name: 'Marcus Okafor', runs: false };
    expect((await startRound(db, planOf(made, 'ONE'), by, NOW)).ok).toBe(true);
    const request = await db.request.findUniqueOrThrow({ where: { id: made.request.id } });
    expect(request).toMatchObject({ status: 'WAITING_FOR_ADVOCATE', assigneeId: null });
    const note = await db.mailMessage.findFirstOrThrow({
      where: { message: 'asking-note', personId: made.manager.personId },
    });
    expect(JSON.stringify(note.props)).toContain('Marcus Okafor asks Maren A');
  });

  it('with approval a requester’s choice waits for a manager', async () => {
    const made = await makeAsking(db, { mode: 'self-serve with approval', people: 1 });
    const by = { personId: made.request.requesterId, name: 'Marcus Okafor', runs: false };
    const result = await startRound(db, planOf(made, 'ONE'), by, NOW);
    expect(result).toMatchObject({ ok: true, value: { turns: [{ status: 'waiting-for-owner' }] } });
    const approval = await db.ownerApproval.findFirstOrThrow({ where: { requestId: made.request.id } });
    expect(approval).toMatchObject({ status: 'WAITING', escalatedAt: NOW });
    expect(await statusOf(made.request.id)).toBe('WAITING_FOR_OWNER');
    const letters = await db.mailMessage.findMany({ where: { message: 'owner-approval' } });
    expect(letters.map(({ personId }) => personId)).toContain(made.manager.personId);
    for (const { door } of letters) expect(door).toBeNull();
  });
});

describe('one budget (reliability C5)', () => {
  it('asks one of 50 times by two teams when one ask is left, and tells 49 why; the ledger is the asks', async () => {
    const made = await makeAsking(db, { people: 0 });
    const advocate = await makeReference(db, { quarterlyCap: 1 });
    const numbers: number[] = [];
    for (let n = 0; n < 50; n++) numbers.push((await makeRequest(db)).number);
    const person = { advocateId: advocate.id, message: 'Would you give them half an hour?', minutes: 30 };
    const instances = [connect(url, { max: 25 }), connect(url, { max: 25 })];
    const results = await Promise.all(
      numbers.map((number, n) =>
        startRound(instances[n % 2]!.db, { number, mode: 'ONE', people: [person] }, made.manager, NOW),
      ),
    );
    for (const instance of instances) {
      await instance.db.$disconnect();
      await instance.pool.end();
    }
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const told = results.flatMap((result) =>
      !result.ok && result.reason.code === 'nobody' ? (result.reason.skipped[0]?.reason ?? []) : [],
    );
    expect(told).toHaveLength(49);
    for (const reason of told) expect(reason).toContain('Has had 1 of 1 asks this quarter.');
    const asks = await db.ask.findMany({ where: { advocateId: advocate.id } });
    const ledger = await db.auditEvent.findMany({ where: { kind: 'ask.sent', advocateId: advocate.id } });
    expect(asks).toHaveLength(1);
    expect(ledger.map(({ data }) => (data as { askId: string }).askId)).toEqual(asks.map(({ id }) => id));
    // Nobody waits for an answer that cannot come.
    expect(await db.askRound.count({ where: { request: { number: { in: numbers } }, endedAt: null } })).toBe(1);
  }, 240_000);

  it('two rounds that want the same people do not wait for each other in a circle', async () => {
    const [one, two] = [await makeAsking(db, { people: 0 }), await makeAsking(db, { people: 0 })];
    const people: Awaited<ReturnType<typeof makeReference>>[] = [];
    for (let n = 0; n < 6; n++) people.push(await makeReference(db, { name: `Shared ${n}` }));
    const plan = (number: number, list: { id: string }[]) => ({
      number,
      mode: 'GROUP' as const,
      people: list.map(({ id }) => ({ advocateId: id, message: 'Would you give them half an hour?', minutes: 30 })),
    });
    await Promise.all([
      startRound(db, plan(one.request.number, people), one.manager, NOW),
      startRound(db, plan(two.request.number, people.toReversed()), two.manager, NOW),
    ]);
    const asks = await db.ask.findMany({ where: { advocateId: { in: people.map(({ id }) => id) } } });
    expect(asks).toHaveLength(6);
    expect(new Set(asks.map(({ advocateId }) => advocateId)).size).toBe(6);
  });
});
