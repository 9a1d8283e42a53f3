// A process that starts to send an issue and kills itself at a named stage.
// Use: node --import tsx test/support/dying-sender-process.ts <json>
import './environment';
import { randomUUID } from 'node:crypto';
import { system } from '~/domain/audit/record.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { connect, type Db } from '~/platform/db.server';
import { resendTransport } from '~/platform/mail/resend.server';
import type { MailTransport } from '~/platform/mail/transport';
import { minutes } from '~/platform/time';
import { NOW } from './clock';
import type { DyingSender, Stage } from './dying-stages';
import { frozenSample, sampleLetters } from './newsletter';

const { databaseUrl, providerUrl, issueId, stage, batchSize, freshKeys } = JSON.parse(
  process.argv[2] ?? '{}',
) as DyingSender;

/** Which statement a stage stands behind, or before; of those that come with every batch the third, when some letters are out. */
const statements: Partial<Record<Stage, { text: RegExp; nth: number; isBefore?: true }>> = {
  'freeze start': { text: /^Issue\.updateMany$/, nth: 1 },
  'mid-freeze': { text: /INSERT INTO issue_recipients/, nth: 1 },
  claimed: { text: /UPDATE send_batches SET status = 'LEASED'/, nth: 3 },
  'before commit': { text: /UPDATE issue_recipients r/, nth: 3 },
  'after commit': { text: /^SendBatch\.count$/, nth: 3, isBefore: true },
};
const die = () => process.kill(process.pid, 'SIGKILL');

let seen = 0;
const { db } = connect(databaseUrl, { max: 4 });
const dying = db.$extends({
  query: {
    async $allOperations({ model, operation, args, query }) {
      const at = statements[stage];
      const isAt = at?.text.test(model ? `${model}.${operation}` : textOf(args)) && ++seen === at.nth;
      if (isAt && at?.isBefore) die();
      const answer: unknown = await query(args);
      if (isAt) die();
      return answer;
    },
  },
}) as unknown as Db;
const textOf = (args: unknown) => (args as { strings?: string[] }).strings?.join('?') ?? '';

let posts = 0;
const resend = resendTransport({ apiKey: 'test-key', baseUrl: providerUrl });
const transport: MailTransport = {
  ...resend,
  async sendBatch(batch) {
    const isAt = ++posts === 3;
    if (isAt && stage === 'before POST') die();
    const outcome = await resend.sendBatch({ ...batch, ...(freshKeys && { key: randomUUID() }) });
    if (isAt && stage === 'accepted') die();
    return outcome;
  },
};

const frozen = await frozenSample();
await startSending(dying, { issueId, frozen, batchSize }, system, NOW);
if (stage === 'frozen') die();
await sendIssue({ db: dying, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: () => NOW }, issueId);
