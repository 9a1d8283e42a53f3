import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { connect } from '~/platform/db.server';
import { paced } from '~/platform/mail/paced.server';
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
  /** Calls a second of all workers together. */
  rate?: number;
  /** The control of R5: each worker keeps that pace for itself. */
  ownPace?: boolean;
};

// One worker as a process of its own, to be killed: sends an issue until it is sent.
const options = JSON.parse(process.argv[2] ?? '{}') as SenderOptions;
const { db } = connect(options.databaseUrl, { max: 4 });
const resend = resendTransport({ apiKey: 'test-key', baseUrl: options.providerUrl });
/** The control of R1: a key that is not the batch's own makes a lost reply a second letter. */
const forgetful: MailTransport = { ...resend, sendBatch: (batch) => resend.sendBatch({ ...batch, key: randomUUID() }) };
const keyed = options.freshKeys ? forgetful : resend;
const each = options.ownPace ? await alone(options.databaseUrl) : db;
const transport = options.rate ? paced(keyed, each, options.rate) : keyed;
const sender = { db, transport, writeLetters: sampleLetters, leaseMs: options.leaseMs, clock: systemNow };

for (;;) {
  await sendIssue(sender, options.issueId);
  const issue = await db.issue.findUniqueOrThrow({ where: { id: options.issueId }, select: { status: true } });
  if (issue.status !== 'SENDING') break;
  await sleep(20);
}
process.exit(0);

/** The database of the caller alone: another one on the same server. */
async function alone(url: string) {
  const name = `pace_${process.pid}`;
  await db.$executeRawUnsafe(`CREATE DATABASE ${name}`);
  const own = connect(url.replace(/[^/]+$/, name)).db;
  await own.$executeRaw`CREATE TABLE rate_limits (key varchar(255) PRIMARY KEY, points int, expire bigint)`;
  return own;
}
