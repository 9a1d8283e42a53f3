import { beforeAll, expect, it } from 'vitest';
import { listStoppedAccounts, suspectsSql } from '~/domain/moments/stopped-accounts.server';
import { listStops } from '~/domain/moments/stops.server';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { numbers } from '#test/support/population';

const { db } = await testDatabase();
const random = numbers(11);
const pick = <T>(...from: T[]): T => from[Math.floor(random() * from.length)]!;
const ago = (n: number) => addTime(NOW, -days(n));
const ACCOUNTS = 150;
let ids: string[];

beforeAll(async () => {
  const by = await makeStaff(db);
  ids = [];
  for (let n = 0; n < ACCOUNTS; n++) {
    const { id } = await makeAccount(db, {
      signedOn: pick(null, ago(40), ago(300)),
      escalationSince: random() < 0.05 ? ago(3) : null,
      churnNoticeOn: random() < 0.05 ? ago(30) : null,
    });
    ids.push(id);
    await makeAdvocate(db, { accountId: id });
    await addUsage(db, id);
    await addFacts(db, { id, byId: by.id });
  }
});

/** Monthly use in one measure or another, steady, falling or recovering, of the account or of one of its people. */
async function addUsage(into: Db, accountId: string) {
  if (random() < 0.2) return;
  const measure = pick('minutes', 'actions', 'activeUsers');
  const contact = await into.contact.findFirstOrThrow({ where: { accountId }, select: { id: true } });
  const contactId = random() < 0.3 ? contact.id : null;
  const first = pick(0, 0, 0, 2, 4);
  const data = Array.from({ length: pick(2, 6, 12) }, (_, n) => ({
    id: `use_${accountId}_${n}`,
    externalId: `use_${accountId}_${n}`,
    accountId,
    contactId,
    endsOn: ago((first + n) * 30 + 1),
    [measure]: pick(100, 100, 100, 85, 79, 60, 40, 20, 0),
  }));
  await into.usageRecord.createMany({ data });
}

async function addFacts(into: Db, { id: accountId, byId }: { id: string; byId: string }) {
  if (random() < 0.15) {
    const status = pick('OPEN', 'LOST', 'WON');
    const closedOn = status === 'OPEN' ? null : ago(pick(5, 59, 60, 61, 90));
    const type = pick('UPSELL', 'RENEWAL');
    await into.deal.create({ data: { id: `deal_${accountId}`, accountId, name: 'x', type, status, closedOn } });
  }
  if (random() < 0.1) {
    const ticket = { id: `tic_${accountId}`, externalId: `tic_${accountId}`, accountId, openedOn: ago(9) };
    await into.supportTicket.create({ data: { ...ticket, isEscalated: true, closedOn: pick(null, ago(1)) } });
  }
  if (random() < 0.15) {
    const kind = pick('ADOPTION_LACKING' as const, 'ADOPTION_ACCEPTABLE' as const);
    const noted = { id: `fact_${accountId}`, accountId, kind, text: 'x', recordedById: byId, recordedAt: NOW };
    await into.accountFact.create({
      data: { ...noted, happenedOn: ago(pick(1, 50)), endedOn: pick(null, null, ago(1)) },
    });
  }
  if (random() < 0.1) {
    const contact = await into.contact.findFirstOrThrow({ where: { accountId }, select: { id: true } });
    await into.contact.update({ where: contact, data: { leftOn: ago(pick(10, 59, 60, 61)) } });
  }
}

it('finds exactly the accounts that the rule stops', async () => {
  const stopped = [...(await listStops(db, ids, NOW)).keys()].sort();
  expect(stopped.length).toBeGreaterThan(20);
  expect(stopped.length).toBeLessThan(ACCOUNTS - 20);
  expect(await listStoppedAccounts(db, NOW)).toEqual(stopped);
  const stops = [...(await listStops(db, ids, NOW)).values()].flat();
  expect(new Set(stops.map(({ occurrence }) => occurrence.split(':')[0]))).toEqual(
    new Set(['escalation', 'churn-notice', 'upsell', 'upsell-lost', 'low-use', 'adoption-noted', 'champion-left']),
  );
});

it('reads few accounts whole that are not stopped', async () => {
  const suspects = await db.$queryRaw<{ id: string }[]>(suspectsSql(NOW));
  expect(suspects.length).toBeLessThan(ACCOUNTS);
});

it('leaves out accounts without ready advocates', async () => {
  const { id } = await makeAccount(db, { escalationSince: ago(1) });
  await makeAdvocate(db, { accountId: id, readiness: 'NOT_READY' });
  expect(await listStoppedAccounts(db, NOW)).not.toContain(id);
});
