import { afterAll, expect, it, vi } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { deliveryOf } from '~/domain/mail/delivery';
import { countDeliveries } from '~/domain/newsletter/deliveries.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { minutes, seconds, systemNow } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { testEnvironment } from '#test/support/environment';
import { startFakeProvider, throughProvider } from '#test/support/fake-provider';
import { FATES, type Fate, tellEvents } from '#test/support/fake-provider/events';
import { postHostile } from '#test/support/hostile-events';
import { launchSite } from '#test/support/launch-site';
import { makeStaff } from '#test/support/people';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { startSite } from '#test/support/site';
import { endsOf, tellEveryOrder } from '#test/support/told';

vi.setConfig({ testTimeout: minutes(1) });
const { db, url: databaseUrl } = await testDatabase();
await makeStaff(db, { role: 'ADMIN' }); // nothing is served before the set-up
const provider = await startFakeProvider();
const env = { ...throughProvider(provider.url), LOG_LEVEL: 'error' };
const site = await startSite(databaseUrl, env);
const second = await launchSite(databaseUrl, { env });
afterAll(second.stop);
const stopped: Fate[] = ['bounced', 'complained', 'suppressed']; // who gets no more mail
const secret = testEnvironment.RESEND_WEBHOOK_SECRETS;
const targets = [site, second].map(({ url }) => `${url}/hooks/resend`);
const telling = { target: targets, secret };

// One reader of each fate.
const emailOf = (fate: Fate) => `reader-${FATES.indexOf(fate) + 1}@halden.example`;
const fates = Object.fromEntries(FATES.map((fate) => [emailOf(fate), fate]));
await makeReaders(db, FATES.length);
await changeSettings(db, { openTracking: true }, system, systemNow()); // that a letter was opened is kept too

/** An issue to everybody who may have it, sent by the site's worker; returns who got it. */
async function sentIssue(number: number) {
  const before = provider.ledger().length;
  const { id: issueId } = await makeIssue(db, number);
  const frozen = await frozenSample();
  expect((await startSending(db, { issueId, frozen, batchSize: 4 }, system, systemNow())).ok).toBe(true);
  const status = async () => (await db.issue.findUniqueOrThrow({ where: { id: issueId } })).status;
  await expect.poll(status, { timeout: seconds(40) }).toBe('SENT');
  const to = provider.ledger().slice(before);
  return { issueId, to: to.map((row) => row.to).sort() };
}

/** Where each reader's letter stands. */
async function states(issueId: string) {
  const letters = await db.issueRecipient.findMany({ where: { issueId, status: 'SENT' } });
  const events = await db.deliveryEvent.findMany({
    where: { providerId: { in: letters.flatMap(({ providerId }) => providerId ?? []) } },
  });
  const kindsOf = (id: string | null) => events.filter(({ providerId }) => providerId === id).map(({ kind }) => kind);
  return Object.fromEntries(
    letters.map(({ email, providerId }) => [fates[email], deliveryOf(kindsOf(providerId))]),
  ) as Record<Fate, string>;
}

it('events told five times to two instances in any order end where they end in order (W2), and stop mail to whom it must stop', async () => {
  const { issueId, to } = await sentIssue(1);
  expect(to).toHaveLength(FATES.length);
  const told = await provider.tell({ ...telling, fates, order: 'shuffled', seed: 5, repeats: 5, atOnce: 4 });
  expect(told.filter(({ statuses }) => statuses.join() !== '200')).toEqual([]);
  expect(await states(issueId)).toEqual({
    ...{ delivered: 'DELIVERED', opened: 'OPENED', clicked: 'CLICKED', complained: 'COMPLAINED' },
    ...{ delayed: 'DELAYED', late: 'DELIVERED' },
    ...{ bounced: 'BOUNCED', full: 'BOUNCED', failed: 'FAILED', suppressed: 'BOUNCED' },
  });
  // Control: counted as they were told, all of them would be there five times.
  expect(told).toHaveLength(5 * (await db.deliveryEvent.count()));
  expect(await countDeliveries(db, issueId)).toEqual({
    ...{ of: FATES.length, told: FATES.length },
    ...{ delivered: 5, opened: 3, bounced: 3, complained: 1, delayed: 1 },
  });
  // Control: what was told last of a letter is not where it stands.
  const last = new Map(told.map(({ to: email, type }) => [email, type]));
  expect(last.get(emailOf('complained'))).not.toBe('email.complained');

  const suppressed = await db.suppression.findMany({ orderBy: { email: 'asc' } });
  expect(suppressed.map(({ email }) => email)).toEqual(stopped.map(emailOf).sort());
});

it('five events of a letter end alike in each of their 120 orders (W2)', async () => {
  const { letters, refused } = await tellEveryOrder(targets, secret);
  expect([letters.length, refused]).toEqual([120, 0]);
  expect(await endsOf(db, letters)).toEqual(['COMPLAINED by 5 events, held back for a complaint']);
});

it('what nobody of ours signed is refused and leaves nothing behind (W3)', async () => {
  const before = await db.deliveryEvent.count();
  const statuses = await postHostile(targets[0] ?? '', 300, secret);
  expect(Object.keys(statuses)).toEqual(['400', '413']);
  expect(statuses[413]).toBe(6);
  expect(await db.deliveryEvent.count()).toBe(before);
  // Control: signed, the same event is taken.
  const [letter] = provider.ledger();
  await tellEvents([{ ...letter!, id: 'hostile' }], { ...telling, fates: { [letter!.to]: 'failed' } });
  expect(await db.deliveryEvent.count()).toBe(before + 1);
});

it('an event that the product could not store is told again until it is (W4)', async () => {
  await db.$executeRaw`ALTER TABLE delivery_events RENAME TO delivery_events_away`;
  const target = targets[0] ?? '';
  const toldAgain = provider.tell({
    ...telling,
    target,
    fates: { [emailOf('late')]: 'opened' },
    attempts: 400,
    pause: 50,
  });
  await expect.poll(() => site.output(), { timeout: seconds(10) }).toContain('was not stored');
  await db.$executeRaw`ALTER TABLE delivery_events_away RENAME TO delivery_events`;
  const told = await toldAgain;
  expect(told[0]?.statuses.slice(0, 1)).toEqual([503]);
  expect(told.every(({ statuses }) => statuses.at(-1) === 200)).toBe(true);
});

it('an event that comes before we have noted the letter ourselves counts (W4); whom mail was stopped for gets none', async () => {
  provider.pull({ early: { ...telling, fates: {} } });
  const { issueId, to } = await sentIssue(2);
  expect(to).toEqual(
    Object.keys(fates)
      .filter((email) => !stopped.map(emailOf).includes(email))
      .sort(),
  );
  expect(new Set(Object.values(await states(issueId)))).toEqual(new Set(['DELIVERED']));
  const letters = await db.issueRecipient.findMany({ where: { issueId, status: 'SENT' } });
  for (const { providerId, sentAt } of letters) {
    const events = await db.deliveryEvent.findMany({ where: { providerId: providerId ?? '' } });
    expect(events).toHaveLength(2);
    for (const { storedAt } of events) expect(storedAt.getTime()).toBeLessThanOrEqual(sentAt?.getTime() ?? 0);
  }
});
