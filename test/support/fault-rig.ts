import { system } from '~/domain/audit/record.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { steerIssue } from '~/domain/newsletter/steer-issue.server';
import type { FrozenIssue } from '~/domain/newsletter/schema';
import type { Db } from '~/platform/db.server';
import { resendTransport } from '~/platform/mail/resend.server';
import type { MailTransport } from '~/platform/mail/transport';
import { minutes, seconds } from '~/platform/time';
import { NOW } from './clock';
import { startFakeProvider } from './fake-provider';
import type { ProviderOptions } from './fake-provider/server';
import { makeIssue, sampleLetters } from './newsletter';

type Options = {
  provider: ProviderOptions;
  frozen: FrozenIssue;
  batchSize: number;
  timeout?: number;
  /** what stands between the sender and the provider, e.g. a pace */
  through?: (transport: MailTransport) => MailTransport;
};

/** An issue that was started, a provider with faults, and one clock for both, which `sendToTheEnd` moves over the waits. */
export async function faultRig(db: Db, { frozen, batchSize, timeout = seconds(10), ...options }: Options) {
  const provider = await startFakeProvider({ keepBodies: 0, now: NOW.getTime(), ...options.provider });
  const clock = () => new Date(provider.clock.now());
  const bare = resendTransport({ apiKey: 'test-key', baseUrl: provider.url, timeout });
  const transport = options.through?.(bare) ?? bare;
  const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock };
  const { id } = await makeIssue(db, (await db.issue.count()) + 1);
  await startSending(db, { issueId: id, frozen, batchSize }, system, clock());
  const send = () => sendIssue(sender, id);
  const issue = () => db.issue.findUniqueOrThrow({ where: { id } });
  const resume = () => steerIssue(db, { issueId: id, steer: 'resume', reason: '' }, system, clock());

  /** Sends until the issue is sent: waits are skipped, and whenever it pauses a person says to go on. How often one did. */
  async function sendToTheEnd() {
    for (let resumed = 0; ;) {
      await send();
      const { status } = await issue();
      if (status === 'PAUSED') await resume().then(() => resumed++);
      else if (status !== 'SENDING') return resumed;
      const next = await db.sendBatch.findFirst({
        where: { issueId: id, status: 'PENDING' },
        orderBy: { nextAttemptAt: 'asc' },
      });
      provider.clock.advance(Math.max(0, (next?.nextAttemptAt.getTime() ?? 0) - provider.clock.now()));
    }
  }
  return { id, provider, clock, send, issue, resume, sendToTheEnd };
}
