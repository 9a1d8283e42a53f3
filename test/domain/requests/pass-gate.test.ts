import { describe, expect, it } from 'vitest';
import type { AskingMode } from '~/domain/requests/asking-rules';
import { lockRequest } from '~/domain/requests/locking.server';
import { findOwnedAccount, passGate } from '~/domain/requests/pass-gate.server';
import { newId } from '~/platform/id';
import { makeAsking, MESSAGE } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db, pool } = await testDatabase();

/** A request whose round has come to one advocate, and what happens at the gate. */
async function atGate(mode: AskingMode) {
  const made = await makeAsking(db, { mode, people: 1 });
  const advocateId = made.advocates[0]!.id;
  const requestId = made.request.id;
  const place = { id: newId('plc'), advocateId, message: MESSAGE, minutes: 30, position: 1 };
  await db.askRound.create({
    data: {
      ...{ id: newId('rnd'), requestId, mode: 'ONE', waitHours: 8, startedAt: NOW },
      startedById: made.manager.personId,
      places: { create: { ...place, status: 'QUEUED' } },
    },
  });
  const pass = (by = made.manager) =>
    db.$transaction(async (tx) => {
      const request = await lockRequest(tx, { id: requestId });
      return passGate(tx, { request: request!, place, by, now: NOW });
    });
  const find = () => db.askRoundPlace.findUniqueOrThrow({ where: { id: place.id } });
  const approvals = () => db.ownerApproval.findMany({ where: { requestId } });
  const events = () => db.auditEvent.findMany({ where: { requestId, kind: { startsWith: 'owner.' } } });
  return { ...made, advocateId, pass, find, approvals, events };
}

describe('the gate before an ask', () => {
  it('is open where nobody has to agree, and writes nothing', async () => {
    const gate = await atGate('managed');
    expect(await gate.pass()).toBe(true);
    expect((await gate.find()).status).toBe('QUEUED');
    expect([await gate.approvals(), await gate.events()]).toEqual([[], []]);
  });

  it('asks the owner once, however many turns come at once: one row, event, letter and job', async () => {
    const gate = await atGate('managed, owner agrees');
    const passed = await Promise.all(Array.from({ length: 5 }, () => gate.pass()));
    expect(passed).toEqual([false, false, false, false, false]);
    expect((await gate.find()).status).toBe('WAITING_FOR_OWNER');
    const approvals = await gate.approvals();
    expect(approvals).toMatchObject([{ status: 'WAITING', ownerId: gate.owner.personId, askedAt: NOW }]);
    expect(await gate.events()).toMatchObject([{ kind: 'owner.asked', advocateId: gate.advocateId }]);
    const letters = { message: 'owner-approval', personId: gate.owner.personId };
    expect(await db.mailMessage.count({ where: letters })).toBe(1);
    const jobs = await pool.query(
      `SELECT start_after FROM pgboss.job WHERE name = 'owner-silence' AND data->>'approvalId' = $1`,
      [approvals[0]!.id],
    );
    expect(jobs.rows).toEqual([{ start_after: approvals[0]!.silentFrom }]);
  });

  it('lets the ask pass once they agreed, or their silence counts as a yes', async () => {
    const gate = await atGate('managed, owner agrees');
    await gate.pass();
    for (const status of ['AGREED', 'PASSED'] as const) {
      await db.ownerApproval.updateMany({ where: { requestId: gate.request.id }, data: { status, answeredAt: NOW } });
      expect(await gate.pass()).toBe(true);
    }
    expect(await gate.events()).toHaveLength(1);
  });

  it('skips the place with the owner’s reason after a no, and asks them no second time', async () => {
    const gate = await atGate('managed, owner agrees');
    await gate.pass();
    const no = { status: 'OBJECTED' as const, reason: 'They renew on Monday.', answeredAt: NOW };
    await db.ownerApproval.updateMany({ where: { requestId: gate.request.id }, data: no });
    expect(await gate.pass()).toBe(false);
    expect(await gate.find()).toMatchObject({
      status: 'SKIPPED',
      reason: 'The owner of the account said no: They renew on Monday.',
    });
    expect(await gate.events()).toHaveLength(1);
  });

  it('takes an owner’s own ask as their yes: it is logged, and nobody gets a letter', async () => {
    const gate = await atGate('managed, owner agrees');
    expect(await gate.pass({ ...gate.owner, runs: false })).toBe(true);
    const reason = 'Asked by the owner of the account.';
    expect(await gate.approvals()).toMatchObject([{ status: 'AGREED', answeredById: gate.owner.personId, reason }]);
    expect(await gate.events()).toMatchObject([{ kind: 'owner.agreed', reasons: [reason] }]);
    expect(await db.mailMessage.count({ where: { message: 'owner-approval', personId: gate.owner.personId } })).toBe(0);
  });
});

it('an account whose owner left has no owner, and an advocate without an account none at all', async () => {
  const { advocates, owner } = await makeAsking(db, { people: 1 });
  const { id, contactId, contact } = advocates[0]!;
  const find = () => db.$transaction((tx) => findOwnedAccount(tx, id));
  const account = { id: contact.accountId, name: 'Halden Freight 1' };
  expect(await find()).toEqual({ ...account, ownerId: owner.personId });
  await db.person.update({ where: { id: owner.personId }, data: { disabledAt: NOW } });
  expect(await find()).toEqual({ ...account, ownerId: null });
  await db.contact.update({ where: { id: contactId }, data: { accountId: null } });
  expect(await find()).toBeNull();
});
