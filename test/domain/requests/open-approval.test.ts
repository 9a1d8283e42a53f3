import { describe, expect, it } from 'vitest';
import { lockRequest } from '~/domain/requests/locking.server';
import { openApproval } from '~/domain/requests/open-approval.server';
import { addTime, days } from '~/platform/time';
import { makeAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db, pool } = await testDatabase();
type Made = Awaited<ReturnType<typeof makeAsking>>;
type Gate = Parameters<typeof openApproval>[1]['gate'];

const open = (made: Made, gate: Gate, now = NOW) =>
  db.$transaction(async (tx) => {
    const request = (await lockRequest(tx, { id: made.request.id }))!;
    const { id: advocateId, contact } = made.advocates[0]!;
    await openApproval(tx, { request, advocateId, accountId: contact.accountId!, gate, by: made.manager, now });
  });

/** The approvals of the request with all that came with them. */
async function outcome({ request }: Made) {
  const approvals = await db.ownerApproval.findMany({ where: { requestId: request.id } });
  const ids = approvals.map(({ id }) => id);
  const events = await db.auditEvent.findMany({ where: { requestId: request.id, kind: { startsWith: 'owner.' } } });
  const all = await db.mailMessage.findMany({ where: { message: 'owner-approval' } });
  const jobs = await pool.query<{ startAfter: Date }>(
    `SELECT start_after AS "startAfter" FROM pgboss.job WHERE name = 'owner-silence' AND data->>'approvalId' = ANY($1)`,
    [ids],
  );
  return { approvals, events, letters: all.filter(({ key }) => ids.includes(key.split(':')[1]!)), jobs: jobs.rows };
}

describe('asking for the yes an ask needs', () => {
  it('writes to the owner, logs it, and queues what their silence means', async () => {
    const made = await makeAsking(db, { people: 1 });
    await open(made, { do: 'owner', ownerId: made.owner.personId });
    const { approvals, events, letters, jobs } = await outcome(made);
    const silentFrom = addTime(NOW, days(4));
    expect(approvals).toMatchObject([
      { status: 'WAITING', ownerId: made.owner.personId, silentFrom, escalatedAt: null },
    ]);
    expect(events).toMatchObject([{ kind: 'owner.asked', actorId: made.manager.personId, reasons: [] }]);
    expect(letters.map(({ personId }) => personId)).toEqual([made.owner.personId]);
    expect(jobs).toEqual([{ startAfter: silentFrom }]);
  });

  it('is a manager’s at once where nobody else may say it: no silence counts', async () => {
    const made = await makeAsking(db, { people: 1 });
    const why = 'Nobody owns Halden Freight 1: a manager decides.';
    await open(made, { do: 'manager', why });
    const { approvals, events, letters, jobs } = await outcome(made);
    expect(approvals).toMatchObject([{ status: 'WAITING', escalatedAt: NOW, answeredAt: null }]);
    expect(events).toMatchObject([{ kind: 'owner.asked', reasons: [why] }]);
    expect(letters.map(({ personId }) => personId)).toContain(made.manager.personId);
    expect(jobs).toEqual([]);
  });

  it('is given by asking for one’s own account, with the reason, and nobody is written to', async () => {
    const made = await makeAsking(db, { people: 1 });
    const reason = 'Asked by the owner of the account.';
    await open(made, { do: 'agreed', ownerId: made.manager.personId, reason });
    const { approvals, events, letters, jobs } = await outcome(made);
    const { personId } = made.manager;
    expect(approvals).toMatchObject([{ status: 'AGREED', answeredAt: NOW, answeredById: personId, reason }]);
    expect(events).toMatchObject([{ kind: 'owner.agreed', reasons: [reason] }]);
    expect([letters, jobs]).toEqual([[], []]);
  });

  it('opens one that was dropped again, in the same row and with a new letter; of ten at once comes one row and one letter', async () => {
    const made = await makeAsking(db, { people: 1 });
    const gate = { do: 'owner', ownerId: made.owner.personId } as const;
    await Promise.all(Array.from({ length: 10 }, () => open(made, gate)));
    const first = await outcome(made);
    expect([first.approvals, first.letters].map(({ length }) => length)).toEqual([1, 1]);
    const { id } = first.approvals[0]!;
    await db.ownerApproval.update({ where: { id }, data: { status: 'DROPPED', answeredAt: NOW } });
    const later = addTime(NOW, days(1));
    await open(made, gate, later);
    const second = await outcome(made);
    expect(second.approvals).toMatchObject([{ id, status: 'WAITING', askedAt: later, answeredAt: null }]);
    expect(second.letters).toHaveLength(2);
  });
});
