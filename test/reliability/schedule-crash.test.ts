import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeMeeting, readMeeting } from '#test/support/meetings';

const { db, url: databaseUrl } = await testDatabase();

/** What a meeting, its letters, jobs and audit say together. */
async function standing(id: string, requestId: string) {
  const jobs = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'remind-meeting' AND data->>'meetingId' = ${id}`;
  const mails = await db.mailMessage.count({ where: { key: { startsWith: 'meeting-invitation', contains: id } } });
  const sends = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pgboss.job j JOIN mail_messages m ON m.id = j.data->>'mailId'
     WHERE j.name = 'send-mail' AND m.key LIKE 'meeting-invitation%' AND m.key LIKE ${`%${id}%`}`;
  const events = await db.auditEvent.count({ where: { requestId, kind: 'meeting.scheduled' } });
  const { status } = await readMeeting(db, id);
  const request = await db.request.findUniqueOrThrow({
    where: { id: requestId },
    select: { status: true, pausedAt: true },
  });
  const invitations = (await invitationsOf(db, id)).length;
  return {
    status,
    request: request.status,
    isPaused: request.pausedAt !== null,
    events,
    mails,
    invitations,
    sends: sends[0]?.n,
    jobs: jobs[0]?.n,
  };
}

const nothing = {
  status: 'CHOOSING',
  request: 'ACCEPTED',
  isPaused: true,
  events: 0,
  mails: 0,
  invitations: 0,
  sends: 0,
  jobs: 0,
};
const all = {
  status: 'SCHEDULED',
  request: 'SCHEDULED',
  isPaused: false,
  events: 1,
  mails: 2,
  invitations: 2,
  sends: 2,
  jobs: 3,
};

/** Picks a time in a process of its own that dies after its n-th statement; what it came to say. */
async function pickAndDie(made: Awaited<ReturnType<typeof makeMeeting>>, dieAt: number) {
  const { personId, name } = made.requester;
  const startsAt = made.times.first.toISOString();
  const options = { databaseUrl, meetingId: made.id, startsAt, now: NOW.toISOString(), by: { personId, name }, dieAt };
  const args = ['--import', 'tsx', 'test/support/scheduler-process.ts', JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return { steps: output.split('\n').filter((line) => /^\d/.test(line)), signal };
}

it(
  'R2: killed at any step of scheduling, all of it is there or nothing, and picking again doubles nothing',
  async () => {
    const whole = await makeMeeting(db);
    const { steps, signal } = await pickAndDie(whole, 0);
    expect(signal).toBeNull();
    expect(await standing(whole.id, whole.request.id)).toEqual(all);
    expect(steps.length).toBeGreaterThan(15);
    // The named steps: lock, state, clocks, audit, each letter with its job, each reminder; and the last statement.
    const named = [/meeting\.updateMany/i, /request\.updateMany/i, /auditEvent\.create/i, /mailMessage\.createMany/i];
    const at = new Set(named.map((step) => steps.findIndex((line) => step.test(line)) + 1));
    for (const dieAt of [1, ...at, steps.length - 2, steps.length]) {
      const made = await makeMeeting(db);
      expect((await pickAndDie(made, dieAt)).signal, steps[dieAt - 1]).toBe('SIGKILL');
      expect(await standing(made.id, made.request.id), steps[dieAt - 1]).toEqual(nothing);
      const pick = { meetingId: made.id, startsAt: made.times.first, side: 'GUEST' as const };
      expect((await pickTime(db, pick, made.requester, NOW)).ok).toBe(true);
      expect(await standing(made.id, made.request.id)).toEqual(all);
    }
  },
  minutes(4),
);
