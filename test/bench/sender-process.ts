import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setInterval, setTimeout as sleep } from 'node:timers/promises';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { connect } from '~/platform/db.server';
import { paced } from '~/platform/mail/paced.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes, systemNow } from '~/platform/time';
import { sampleLetters } from '../support/newsletter.ts';

/** What a worker of its own says of a send: how long it took, how many bytes it grew by, and how late its loop was. */
export type SendReport = { seconds: number; grown: number; grownLate: number; delayP99: number };

// node --import tsx test/bench/sender-process.ts <database> <provider> <issue> <calls a second; 0: no limit>
const [, , databaseUrl = '', providerUrl = '', issueId = '', rate = '0'] = process.argv;
const { db } = connect(databaseUrl, { max: 4 });
const resend = resendTransport({ apiKey: 'test-key', baseUrl: providerUrl });
const transport = Number(rate) > 0 ? paced(resend, db, Number(rate)) : resend;
await db.issue.count();
const idle = process.memoryUsage.rss();
const rss: number[] = [];
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
void (async () => {
  for await (const _ of setInterval(100)) rss.push(process.memoryUsage.rss());
})();
const start = performance.now();
const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: systemNow };
for (;;) {
  await sendIssue(sender, issueId);
  const { status } = await db.issue.findUniqueOrThrow({ where: { id: issueId }, select: { status: true } });
  if (status !== 'SENDING') break;
  await sleep(20);
}
const seconds = (performance.now() - start) / 1000;
const half = rss.slice(Math.floor(rss.length / 2));
const first = rss.slice(0, Math.max(1, Math.floor(rss.length / 2)));
const report: SendReport = {
  seconds,
  grown: Math.max(idle, ...rss) - idle,
  grownLate: Math.max(0, ...half) - Math.max(0, ...first),
  delayP99: delay.percentile(99) / 1e6,
};
process.stdout.write(JSON.stringify(report));
process.exit(0);
