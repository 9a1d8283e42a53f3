import { monitorEventLoopDelay } from 'node:perf_hooks';
import type pg from 'pg';
import { listStoppedAccounts, suspectsSql } from '~/domain/moments/stopped-accounts.server';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { listMatches } from '~/domain/requests/matches.server';
import { needColumns, needOf } from '~/domain/requests/need';
import { shortlistSql } from '~/domain/requests/shortlist.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Prisma } from '~/generated/prisma/client';
import { connect, type Db } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { type Bench, type BenchContext, timed } from './bench.ts';

const PEOPLE = 100_000;

export const benches = { P7: match, P11: staysResponsive };

/**
 * P7: one request against 100,000 ready advocates of 5,000 accounts, with what they answered, did, were asked and used.
 * Ours is all that the request's page does: stops from the facts, the statement that judges everybody, everything about
 * those shown, their reasons, what each relaxed rule would bring. The yardstick is the two big statements, by pg alone.
 */
async function match({ freshDatabase }: BenchContext): Promise<Bench> {
  const { db, pool } = connect(await freshDatabase());
  const requestId = await populate(db, pool);
  const now = systemNow();
  const run = ({ text, values }: Prisma.Sql) => pool.query(text, values);

  async function yardstick() {
    const request = await db.request.findUniqueOrThrow({ where: { id: requestId }, select: needColumns });
    const settings = await getSettings(db);
    const ground = { requestId, need: needOf(request), settings, stoppedIds: await listStoppedAccounts(db, now), now };
    return timed(async () => {
      await run(suspectsSql(now));
      await run(shortlistSql(ground));
    });
  }
  async function ours() {
    return timed(async () => {
      const { counts, canBeAsked } = await listMatches(db, requestId, now);
      if (counts.lookedAt !== PEOPLE || canBeAsked.length !== 20) throw new Error(JSON.stringify(counts));
    });
  }
  return {
    ...{ what: `match one request against ${PEOPLE} advocates`, pass: 1 / 1.5, rounds: 7 },
    ...{ ours, yardstick, close: () => end(db, pool) },
  };
}

/** P11: how late other work comes at the worst of a hundred times while requests are matched in the same process. */
async function staysResponsive({ freshDatabase }: BenchContext): Promise<Bench> {
  const { db, pool } = connect(await freshDatabase());
  const requestId = await populate(db, pool);
  async function ours() {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    for (let n = 0; n < 5; n++) await listMatches(db, requestId, systemNow());
    delay.disable();
    return delay.percentile(99) / 1e9;
  }
  return {
    ...{ what: `event-loop delay p99 (s) while requests are matched against ${PEOPLE} advocates` },
    ...{ pass: 1, rounds: 1, ours, yardstick: () => Promise.resolve(0.05), close: () => end(db, pool) },
  };
}

async function end(db: Db, pool: pg.Pool) {
  await db.$disconnect();
  await pool.end();
}

/** People, accounts and a year of what happened, by the database itself; gives the id of the request. */
async function populate(db: Db, pool: pg.Pool): Promise<string> {
  await db.$transaction((tx) => installDefaultSops(tx, systemNow()));
  const sop = await db.sop.findFirstOrThrow({ where: { team: 'SALES' } });
  await pool.query(`
    INSERT INTO people (id, email, name, role, team, updated_at)
      VALUES ('per_owner', 'dario@northbeam.example', 'Dario Conti', 'REQUESTER', 'CUSTOMER_SUCCESS', now()),
             ('per_seller', 'marcus@northbeam.example', 'Marcus Okafor', 'REQUESTER', 'SALES', now());
    INSERT INTO accounts (id, name, industry, region, segment, products, owner_id, renewal_on, signed_on, escalation_since, updated_at)
      SELECT 'acc_' || n, 'Account ' || n, (ARRAY['Food','Rail','Retail','Energy','Health'])[n % 5 + 1],
             (ARRAY['EMEA','AMER','APAC'])[n % 3 + 1], (ARRAY['SMB','Mid-market','Enterprise'])[n % 3 + 1], ARRAY['Planner'],
             CASE WHEN n % 4 > 0 THEN 'per_owner' END, current_date + n % 365, current_date - 700,
             CASE WHEN n % 50 = 0 THEN current_date - 9 END, now()
        FROM generate_series(1, 5000) n;
    INSERT INTO people (id, email, name, role, updated_at)
      SELECT 'per_' || n, 'p' || n || '@people.example', 'Person ' || n, 'ADVOCATE', now() FROM generate_series(1, ${PEOPLE}) n;
    INSERT INTO contacts (id, account_id, name, language, updated_at)
      SELECT 'con_' || n, 'acc_' || n % 5000 + 1, 'Person ' || n, (ARRAY['en','de','fr'])[n % 3 + 1], now()
        FROM generate_series(1, ${PEOPLE}) n;
    INSERT INTO advocates (id, person_id, contact_id, readiness, joined_at, confirmed_at, job_title, time_zone, expertise,
                           languages, former_tools, type, thanks_preference, paused_until)
      SELECT 'adv_' || n, 'per_' || n, 'con_' || n, 'READY', now() - interval '1 year', now() - n % 200 * interval '1 day',
             (ARRAY['Head of Logistics','Data lead','Planner'])[n % 3 + 1], 'Europe/London',
             ARRAY['topic ' || n % 40, 'topic ' || n % 7], ARRAY[(ARRAY['en','de','fr'])[n % 3 + 1]],
             ARRAY['Tool ' || n % 9], 'EDUCATOR', 'LETTER', CASE WHEN n % 20 = 0 THEN current_date + 9 END
        FROM generate_series(1, ${PEOPLE}) n;
    INSERT INTO activity_willingness (advocate_id, activity, answer)
      SELECT 'adv_' || n, 'REFERENCE_CALL', (ARRAY['YES','ASK_ME','NO'])[n % 3 + 1]::"Willingness" FROM generate_series(1, ${PEOPLE}) n;
    INSERT INTO favours (id, advocate_id, account_id, activity, title, minutes, is_live, completed_at)
      SELECT 'fav_' || n, 'adv_' || n % ${PEOPLE} + 1, 'acc_' || n % 5000 + 1,
             (CASE WHEN n % 4 = 0 THEN 'REFERENCE_CALL' ELSE 'QUOTE' END)::"Activity", '', 20, n % 4 = 0, now() - n % 300 * interval '1 day'
        FROM generate_series(1, ${PEOPLE * 1.5}) n;
    INSERT INTO usage_records (id, external_id, account_id, ends_on, minutes, updated_at)
      SELECT 'use_' || a || '_' || m, 'use_' || a || '_' || m, 'acc_' || a, current_date - 30 * m,
             1000 + (a * 7 + m * 13) % 150 - CASE WHEN a % 40 = 0 AND m = 0 THEN 700 ELSE 0 END, now()
        FROM generate_series(1, 5000) a, generate_series(0, 11) m`);
  await pool.query(
    `INSERT INTO requests (id, submission_key, team, requester_id, sop_id, activity, title, need, industry, region, language,
       topics, persona, needed_by, tier, triage, submitted_at, first_answer_due_at, fulfil_due_at, updated_at)
     SELECT 'req_' || n, 'req_' || n, 'SALES', 'per_seller', $1, 'REFERENCE_CALL', '', '', 'Food', 'EMEA', 'de',
       ARRAY['topic 3', 'topic 12'], 'Head of logistics', current_date + 9, 3, '{}', now(), now(), now(), now()
       FROM generate_series(1, 4) n`,
    [sop.id],
  );
  await pool.query(`
    INSERT INTO asks (id, request_id, advocate_id, asked_by_id, status, message, why_you, minutes, asked_at, expires_at)
      SELECT 'ask_' || n, 'req_' || n / ${PEOPLE / 2} + 2, 'adv_' || n % ${PEOPLE / 2} * 2 + 1, 'per_owner',
             (ARRAY['DONE','DECLINED','EXPIRED'])[n % 3 + 1]::"AskStatus", '', '[]', 30, now() - n % 300 * interval '1 day', now()
        FROM generate_series(0, ${PEOPLE - 1}) n`);
  await pool.query('VACUUM ANALYZE');
  return 'req_1';
}
