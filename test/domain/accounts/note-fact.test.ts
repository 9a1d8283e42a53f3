import { describe, expect, it } from 'vitest';
import { noteFact } from '~/domain/accounts/note-fact.server';
import { listStops } from '~/domain/moments/stops.server';
import type { Db } from '~/platform/db.server';
import { makeContact } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name, own: {} };
const on = (day: string) => new Date(`${day}T00:00:00Z`);
const note = (accountId: string, fields: object = {}) => ({
  accountId,
  kind: 'GOAL_ACHIEVED' as const,
  happenedOn: on('2026-11-12'),
  contactId: '',
  text: 'Late loads down 31%',
  ...fields,
});

const jobsOf = (of: Db, accountId: string) =>
  of.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.job WHERE data->'accountIds' ? ${accountId}`;

describe('noting a fact', () => {
  it('keeps who noted it, tells the audit log and has the account looked at anew', async () => {
    const account = await makeAccount(db);
    const leila = await makeContact(db, account.id);
    const result = await noteFact(db, note(account.id, { contactId: leila.id }), by, NOW);
    expect(result).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await db.accountFact.findMany({ where: { accountId: account.id } })).toMatchObject([
      {
        kind: 'GOAL_ACHIEVED',
        contactId: leila.id,
        text: 'Late loads down 31%',
        recordedById: priya.id,
        recordedAt: NOW,
      },
    ]);
    expect(await db.auditEvent.findMany({ where: { accountId: account.id } })).toMatchObject([
      { kind: 'account.noted', actorId: priya.id, reasons: ['Late loads down 31%'], data: { fact: 'Goal achieved' } },
    ]);
    expect(await jobsOf(db, account.id)).toEqual([{ name: 'look-at-accounts' }]);
  });

  it('is one fact however often it is sent, also at once', async () => {
    const account = await makeAccount(db);
    const results = await Promise.all([1, 2, 3].map(() => noteFact(db, note(account.id), by, NOW)));
    expect(results.filter((one) => one.ok && one.value.isNew)).toHaveLength(1);
    expect(await db.accountFact.count({ where: { accountId: account.id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { accountId: account.id } })).toBe(1);
  });

  it('is refused for a day ahead, for somebody of another account and for an account that is not theirs', async () => {
    const account = await makeAccount(db);
    const stranger = await makeContact(db, (await makeAccount(db)).id);
    const refused = async (fields: object, own = {}) => {
      const result = await noteFact(db, note(account.id, fields), { ...by, own }, NOW);
      return result.ok ? null : result.reason;
    };
    expect(await refused({ happenedOn: on('2026-11-20') })).toBe('future');
    expect(await refused({ contactId: stranger.id })).toBe('person-elsewhere');
    expect(await refused({}, { ownerId: priya.id })).toBe('gone');
    expect(await refused({ accountId: 'acc_nobody' })).toBe('gone');
    expect(await db.accountFact.count({ where: { accountId: account.id } })).toBe(0);
    await db.account.update({ where: { id: account.id }, data: { ownerId: priya.id } });
    expect(await refused({}, { ownerId: priya.id })).toBeNull();
  });
});

it('ends a lack of adoption by the fact that adoption is acceptable', async () => {
  const account = await makeAccount(db);
  await noteFact(db, note(account.id, { kind: 'ADOPTION_LACKING', happenedOn: on('2026-10-01') }), by, NOW);
  expect((await listStops(db, [account.id], NOW)).get(account.id)).toMatchObject([{ moment: 7 }]);
  await noteFact(db, note(account.id, { kind: 'ADOPTION_ACCEPTABLE', happenedOn: on('2026-09-30') }), by, NOW);
  expect((await listStops(db, [account.id], NOW)).get(account.id)).toMatchObject([{ moment: 7 }]);
  await noteFact(db, note(account.id, { kind: 'ADOPTION_ACCEPTABLE', happenedOn: on('2026-11-18') }), by, NOW);
  expect(await listStops(db, [account.id], NOW)).toEqual(new Map());
  const [lacking] = await db.accountFact.findMany({ where: { accountId: account.id, kind: 'ADOPTION_LACKING' } });
  expect(lacking?.endedOn).toEqual(on('2026-11-18'));
  const events = await db.auditEvent.findMany({ where: { accountId: account.id } });
  expect(events.map(({ data }) => (data as { ended: number }).ended).sort()).toEqual([0, 0, 1]);
});

it('ends an escalation and a churn notice up to the day of the note, and leaves later ones', async () => {
  const account = await makeAccount(db, { escalationSince: on('2026-11-01'), churnNoticeOn: on('2026-11-10') });
  const stops = async () => (await listStops(db, [account.id], NOW)).get(account.id)?.length ?? 0;
  expect(await stops()).toBe(2);
  await noteFact(db, note(account.id, { kind: 'NOTICE_WITHDRAWN', happenedOn: on('2026-11-09') }), by, NOW);
  expect(await stops()).toBe(2);
  await noteFact(db, note(account.id, { kind: 'NOTICE_WITHDRAWN', happenedOn: on('2026-11-18') }), by, NOW);
  expect(await stops()).toBe(1);
  await noteFact(db, note(account.id, { kind: 'ESCALATION_CLOSED', happenedOn: on('2026-11-18') }), by, NOW);
  expect(await stops()).toBe(0);
});
