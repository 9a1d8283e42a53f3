import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { connect } from '~/platform/db.server';
import { resendTransport } from '~/platform/mail/resend.server';
import type { MailTransport } from '~/platform/mail/transport';
import { systemNow } from '~/platform/time';
import { sampleLetters } from './newsletter';

export type SenderOptions = {
  databaseUrl: string;
  providerUrl: string;
  issueId: string;
  leaseMs: number;
  freshKeys?: boolean;
};

// One worker as a process of its own, to be killed: sends an issue until it is sent.
const options = JSON.parse(process.argv[2] ?? '{}') as SenderOptions;
const { db } = connect(options.databaseUrl, { max: 4 });
const resend = resendTransport({ apiKey: 'test-key', baseUrl: options.providerUrl });
/** The control of R1: a key that is not the batch's own makes a lost reply a second letter. */
const forgetful: MailTransport = { ...resend, sendBatch: (batch) => resend.sendBatch({ ...batch, key: randomUUID() }) };
const transport = options.freshKeys ? forgetful : resend;
const sender = { db, transport, writeLetters: sampleLetters, leaseMs: options.leaseMs, clock: systemNow };

for (;;) {
  await sendIssue(sender, options.issueId);
  const issue = await db.issue.findUniqueOrThrow({ where: { id: options.issueId }, select: { status: true } });
  if (issue.status !== 'SENDING') break;
  await sleep(20);
}
process.exit(0);
