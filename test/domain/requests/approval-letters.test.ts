import { expect, it } from 'vitest';
import { mailApproval } from '~/domain/requests/approval-letters.server';
import { askOwner } from '~/domain/requests/ask-owner.server';
import { makeAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db, pool } = await testDatabase();

async function waiting() {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  const { number, id } = made.request;
  await askOwner(db, { number, advocateId: made.advocates[0]!.id }, made.manager, NOW);
  const approval = await db.ownerApproval.findFirstOrThrow({ where: { requestId: id } });
  await db.mailMessage.deleteMany({});
  return { ...made, approvalId: approval.id };
}
const mail = (approvalId: string) => db.$transaction((tx) => mailApproval(tx, { approvalId, now: NOW }));
const letters = () => db.mailMessage.findMany({ orderBy: { personId: 'asc' } });

it('writes to the owner once, with the facts, a key to one page, and what silence means', async () => {
  const { approvalId, owner, request } = await waiting();
  await Promise.all([mail(approvalId), mail(approvalId)]);
  const sent = await letters();
  expect(sent).toMatchObject([
    {
      personId: owner.personId,
      door: { path: `/approvals/${approvalId}?key=:token`, purpose: 'approval', id: approvalId },
      props: { requestLabel: `R-${request.number} · Your account`, headline: 'May we ask Maren A for a call?' },
    },
  ]);
  expect(sent[0]!.props).toMatchObject({ deadline: expect.stringContaining('a manager decides') });
  const jobs = await pool.query(`SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND data->>'mailId' = $1`, [
    sent[0]!.id,
  ]);
  expect(jobs.rowCount).toBe(1);
});

it('writes to every manager who still works here where they decide, without a key; else to who has the request', async () => {
  const { approvalId, request, manager } = await waiting();
  const gone = await makeStaff(db, { disabledAt: NOW });
  const colleague = await makeStaff(db, { name: 'Tomas Lind' });
  await db.ownerApproval.update({ where: { id: approvalId }, data: { escalatedAt: NOW } });
  await db.request.update({ where: { id: request.id }, data: { assigneeId: null } });
  await mail(approvalId);
  const told = await letters();
  expect(told.map(({ personId }) => personId)).toEqual(expect.arrayContaining([manager.personId, colleague.id]));
  expect(told.map(({ personId }) => personId)).not.toContain(gone.id);
  for (const { door, props } of told) {
    expect(door).toBeNull();
    expect(props).toMatchObject({ actionUrl: expect.stringMatching(new RegExp(`/approvals/${approvalId}$`)) });
  }
  await db.mailMessage.deleteMany({});
  await db.request.update({ where: { id: request.id }, data: { assigneeId: colleague.id } });
  await mail(approvalId);
  expect((await letters()).map(({ personId }) => personId)).toEqual([colleague.id]);
});

it('writes to nobody about an approval that is not there', async () => {
  await db.mailMessage.deleteMany({});
  await mail('apr_nobody');
  expect(await letters()).toEqual([]);
});
