import { expect, it, onTestFinished } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes } from '~/platform/time';
import { startBuiltApp } from '#test/support/built-app';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { startFakeProvider } from '#test/support/fake-provider';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { oneClickOf, openAsScanners, type Press, pressAll, wrongToken } from '#test/support/one-click';
import { makeStaff } from '#test/support/people';

const READERS = 210; // ten stay
const GONE = 200;
const { db } = await testDatabase();
await makeReaders(db, READERS);
await makeStaff(db, { role: 'ADMIN' }); // nothing is served before the set-up
const frozen = await frozenSample();
const send = await startBuiltApp();
const ask = (path: string, { method, body }: Press) => send(path, { method, form: body });

async function sentLetters(number: number) {
  const provider = await startFakeProvider({ keepBodies: 0 });
  onTestFinished(provider.close);
  const { id } = await makeIssue(db, number);
  await startSending(db, { issueId: id, frozen, batchSize: 100 }, system, NOW);
  const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  await sendIssue({ db, transport, writeLetters, leaseMs: minutes(1), clock: () => NOW }, id);
  return provider.ledger();
}

const readers = () => db.consent.count({ where: { scope: 'NEWSLETTER', withdrawnAt: null } });

it(
  'U1: one press ends the letters of 200 readers, opening the link ends nobody’s, and the next issue comes to the others',
  async () => {
    const letters = await sentLetters(1);
    expect(letters).toHaveLength(READERS);
    const paths = letters.map(oneClickOf).filter((path) => path !== null);
    expect(paths).toHaveLength(READERS);

    // Scanners open what they find, ten times over (here a tenth of it; whole: npm run bench U1): no reader is lost by it.
    expect(await openAsScanners(ask, paths.slice(0, GONE / 10), 10)).toEqual(['302 to the page']);
    // Control: where it is not let through, a post from nowhere is refused.
    expect(await pressAll(ask, [paths[0]!.replace('/one-click', '')])).toEqual([
      expect.stringMatching(/^403, 0 cookies/),
    ]);
    expect(await readers()).toBe(READERS);

    const gone = paths.slice(0, GONE);
    // A wrong token is told nothing else.
    const answers = await pressAll(ask, [...gone, ...gone.slice(0, 4).map(wrongToken)]);
    expect(answers).toEqual([expect.stringMatching(/^20[02], 0 cookies: /)]);
    expect(await readers()).toBe(READERS - GONE);

    const next = new Set((await sentLetters(2)).map(({ to }) => to));
    expect(next.size).toBe(READERS - GONE);
    for (const { to } of letters.slice(0, GONE)) expect(next.has(to)).toBe(false);
  },
  minutes(2),
);
