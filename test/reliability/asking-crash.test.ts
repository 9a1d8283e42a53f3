import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { advanceRound } from '~/domain/requests/advance-round.server';
import { startRound } from '~/domain/requests/start-round.server';
import { sweepAsks } from '~/domain/requests/sweep-asks.server';
import { addTime, days } from '~/platform/time';
import { askOf, makeAsking, planOf, selfOf, startAsking } from '#test/support/asking';
import type { Act } from '#test/support/asking-process';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

/**
 * A process is killed (SIGKILL) at each named step of an ask and of a yes. A trigger makes it wait there for a lock that
 * the test holds, so it stands within its transaction, or right after one, when it dies.
 */
const { db, pool, url: databaseUrl } = await testDatabase();
const LOCK = 77;

beforeAll(async () => {
  await pool.query(`
    CREATE TABLE crash_step (at text);
    CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT FROM crash_step WHERE at = TG_ARGV[0]) THEN
        PERFORM pg_advisory_xact_lock(${LOCK});
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER s1 AFTER INSERT ON ask_rounds FOR EACH ROW EXECUTE FUNCTION stop_here('round written');
    CREATE TRIGGER s2 AFTER UPDATE ON requests FOR EACH ROW EXECUTE FUNCTION stop_here('request moved');
    CREATE TRIGGER s3 AFTER INSERT ON asks FOR EACH ROW EXECUTE FUNCTION stop_here('ask written');
    CREATE TRIGGER s4 AFTER INSERT ON audit_events FOR EACH ROW WHEN (NEW.kind = 'ask.sent')
      EXECUTE FUNCTION stop_here('ask recorded');
    CREATE TRIGGER s5 AFTER INSERT ON mail_messages FOR EACH ROW WHEN (NEW.message = 'ask')
      EXECUTE FUNCTION stop_here('letter written');
    CREATE TRIGGER s6 AFTER UPDATE ON ask_round_places FOR EACH ROW WHEN (NEW.status = 'ASKED')
      EXECUTE FUNCTION stop_here('turn taken');
    CREATE TRIGGER s7 AFTER UPDATE ON asks FOR EACH ROW WHEN (NEW.status = 'ACCEPTED')
      EXECUTE FUNCTION stop_here('yes written');
    CREATE TRIGGER s8 AFTER INSERT ON audit_events FOR EACH ROW WHEN (NEW.kind = 'contact.revealed')
      EXECUTE FUNCTION stop_here('contact revealed');
    CREATE TRIGGER s9 AFTER UPDATE ON asks FOR EACH ROW WHEN (NEW.status = 'WITHDRAWN')
      EXECUTE FUNCTION stop_here('others taken back');
    CREATE TRIGGER s10 AFTER UPDATE ON ask_rounds FOR EACH ROW EXECUTE FUNCTION stop_here('round ended');
    CREATE TRIGGER s11 AFTER INSERT ON meetings FOR EACH ROW EXECUTE FUNCTION stop_here('meeting opened');
    CREATE TRIGGER s12 AFTER INSERT ON mail_messages FOR EACH ROW WHEN (NEW.message = 'ask-accepted')
      EXECUTE FUNCTION stop_here('requester told');`);
});
afterAll(() => pool.query('DELETE FROM crash_step'));

/** Runs `act` in a process of its own and kills it once it stands at `step`. */
async function killAt(step: string, act: Act) {
  const holder = await pool.connect();
  await holder.query(`SELECT pg_advisory_lock(${LOCK})`);
  await pool.query('INSERT INTO crash_step VALUES ($1)', [step]);
  const options = JSON.stringify({ databaseUrl, ...act });
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/asking-process.ts', options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    for (let tries = 0; ; tries++) {
      const { rowCount } = await pool.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = ${LOCK} AND NOT granted`,
      );
      if (rowCount) break;
      if (child.exitCode !== null || tries > 1500) throw new Error(`It never came to “${step}”.`);
      await sleep(20);
    }
  } finally {
    child.kill('SIGKILL');
    await exited;
    await pool.query('DELETE FROM crash_step');
    await holder.query(`SELECT pg_advisory_unlock(${LOCK})`);
    holder.release();
  }
  // Its connection ends once the database has noticed; what it had not committed is gone then.
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    if (rows[0]?.n === 0) return;
    await sleep(20);
  }
}

/** What an ask, its letter, its event and its charge say must be the same, whoever was killed. */
async function ledger(requestId: string) {
  const asks = await db.ask.findMany({ where: { requestId }, orderBy: { id: 'asc' } });
  const ids = asks.map(({ id }) => id);
  const events = await db.auditEvent.findMany({ where: { requestId, kind: 'ask.sent' } });
  const letters = await db.mailMessage.findMany({ where: { key: { in: ids.map((id) => `ask:${id}`) } } });
  const places = await db.askRoundPlace.findMany({ where: { round: { requestId }, askId: { not: null } } });
  const jobs = await pool.query<{ id: string }>(
    `SELECT data->>'askId' AS id FROM pgboss.job WHERE name = 'expire-ask' AND data->>'askId' = ANY($1)`,
    [ids],
  );
  const told = events.map(({ data }) => (data as { askId: string }).askId).toSorted();
  expect(told).toEqual(ids);
  expect(letters).toHaveLength(ids.length);
  expect(places.map(({ askId }) => askId).toSorted()).toEqual(ids);
  expect(jobs.rows.map(({ id }) => id).toSorted()).toEqual(ids);
  return asks;
}

const askSteps = ['round written', 'request moved', 'ask written', 'ask recorded', 'letter written', 'turn taken'];

describe('a process killed while asking', () => {
  it.each(askSteps)('at “%s” leaves nothing half done, and the round goes on to ask everybody once', async (step) => {
    const made = await makeAsking(db);
    const advocateIds = made.advocates.map(({ id }) => id);
    await killAt(step, { act: 'ask', number: made.request.number, advocateIds, by: made.manager });
    await ledger(made.request.id);
    const round = await db.askRound.findFirst({ where: { requestId: made.request.id } });
    if (round) {
      await sweepAsks(db, NOW);
      await advanceRound(db, { roundId: round.id }, NOW);
    } else {
      // Nothing was begun, so the manager presses the button again.
      await startRound(db, planOf(made, 'GROUP'), made.manager, NOW);
    }
    const asks = await ledger(made.request.id);
    expect(asks.map(({ status }) => status)).toEqual(['OPEN', 'OPEN', 'OPEN']);
  });
});

const yesSteps = [
  'yes written',
  'contact revealed',
  'others taken back',
  'round ended',
  'meeting opened',
  'requester told',
];

describe('a process killed while a yes is taken', () => {
  it.each(yesSteps)('at “%s” leaves the ask open, and the same yes counts once', async (step) => {
    const made = await makeAsking(db);
    await startAsking(db, made, 'GROUP');
    const { id: askId } = await askOf(db, made, 0);
    const times = [1, 2, 3].map((day) => addTime(NOW, days(day)));
    await killAt(step, { act: 'accept', askId, times: times.map((time) => time.toISOString()) });
    expect((await ledger(made.request.id)).map(({ status }) => status)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    const where = { requestId: made.request.id };
    expect(await db.auditEvent.count({ where: { ...where, kind: { in: ['ask.accepted', 'contact.revealed'] } } })).toBe(
      0,
    );
    expect(await db.meeting.count({ where: { askId } })).toBe(0);

    const again = () => acceptAsk(db, { askId, note: '', times }, selfOf(made, 0), NOW);
    expect([(await again()).ok, (await again()).ok]).toEqual([true, false]);
    const asks = await ledger(made.request.id);
    expect(asks.map(({ status }) => status).toSorted()).toEqual(['ACCEPTED', 'WITHDRAWN', 'WITHDRAWN']);
    expect(await db.auditEvent.count({ where: { ...where, kind: 'contact.revealed' } })).toBe(1);
    expect(await db.mailMessage.count({ where: { key: `ask-accepted:${askId}` } })).toBe(1);
    expect(await db.meeting.count({ where: { askId } })).toBe(1);
  });
});
