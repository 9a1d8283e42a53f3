import { setTimeout as sleep } from 'node:timers/promises';
import { system } from '~/domain/audit/record.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { steerIssue, type Steer } from '~/domain/newsletter/steer-issue.server';
import type { Db } from '~/platform/db.server';
import { paced } from '~/platform/mail/paced.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes, systemNow } from '~/platform/time';
import { seededRandom } from './fake-provider/faults';
import { sampleLetters } from './newsletter';

/** Workers of one issue that can be told to end and started again, each time at another rate. `stop` waits for them. */
export function workersOf({ db, providerUrl, issueId }: { db: Db; providerUrl: string; issueId: string }) {
  let ending = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  const bare = resendTransport({ apiKey: 'test-key', baseUrl: providerUrl });

  async function work(rate: number, stopping: AbortSignal) {
    const transport = paced(bare, db, rate);
    const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: systemNow, stopping };
    while (!stopping.aborted) {
      await sendIssue(sender, issueId);
      await sleep(20);
    }
  }
  function start(rate: number) {
    ending = new AbortController();
    running = Promise.all([work(rate, ending.signal), work(rate, ending.signal)]);
    running.catch(() => {}); // told by `stop`
  }
  async function stop() {
    ending.abort();
    await running;
  }
  return { start, stop };
}

/** Pauses, resumes, ends and starts the workers, and changes their rate, `count` times; how often each was granted. */
export async function storm(
  { db, issueId, workers }: { db: Db; issueId: string; workers: ReturnType<typeof workersOf> },
  { count, seed, everyMs }: { count: number; seed: number; everyMs: number },
) {
  const random = seededRandom(seed);
  const done = { pause: 0, resume: 0, restart: 0 };
  const steer = async (how: Steer & ('pause' | 'resume')) => {
    const result = await steerIssue(db, { issueId, steer: how, reason: '' }, system, systemNow());
    if (result.ok) done[how]++;
  };
  for (let n = 0; n < count; n++) {
    await sleep(random() * everyMs);
    const act = random();
    if (act < 0.35) await steer('pause');
    else if (act < 0.7) await steer('resume');
    else {
      await workers.stop();
      workers.start(50 + Math.floor(random() * 150));
      done.restart++;
    }
  }
  await steer('resume');
  return done;
}
