import { expect, it } from 'vitest';
import { answerApproval } from '~/domain/requests/answer-approval.server';
import { passSilentApproval } from '~/domain/requests/pass-silent-approval.server';
import { addTime, days, hours } from '~/platform/time';
import { goOn, makeAsking, standOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

async function waiting(then: 'manager decides' | 'counts as yes') {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1, then });
  await startAsking(db, made, 'ONE');
  const approval = await db.ownerApproval.findFirstOrThrow({ where: { requestId: made.request.id } });
  return { ...made, approval };
}

it('counts business hours: sixteen from Thursday noon end on Monday noon', async () => {
  const { approval } = await waiting('manager decides');
  expect(approval.silentFrom).toEqual(addTime(NOW, days(4)));
  expect(await passSilentApproval(db, { approvalId: approval.id }, addTime(approval.silentFrom, -1))).toBeNull();
});

it('counts as a yes where the SOP says so, and the ask goes out', async () => {
  const { approval, request } = await waiting('counts as yes');
  expect(await passSilentApproval(db, { approvalId: approval.id }, approval.silentFrom)).toBe('passed');
  await goOn(db, request.id, approval.silentFrom);
  expect(await standOf(db, request.id)).toEqual(['OPEN']);
  const event = await db.auditEvent.findFirstOrThrow({ where: { requestId: request.id, kind: 'owner.passed' } });
  expect(event.reasons).toEqual(['The owner said nothing for 16 business hours.', 'By the SOP that counts as a yes.']);
});

it('is a manager’s to decide else: they are told once, and the owner may still answer', async () => {
  const { approval, request, manager, owner } = await waiting('manager decides');
  const runs = Array.from({ length: 5 }, () =>
    passSilentApproval(db, { approvalId: approval.id }, approval.silentFrom),
  );
  expect((await Promise.all(runs)).filter(Boolean)).toEqual(['escalated']);
  expect(await standOf(db, request.id)).toEqual(['WAITING_FOR_OWNER']);
  const told = await db.mailMessage.findMany({ where: { message: 'owner-approval', personId: manager.personId } });
  expect(told).toHaveLength(1);
  expect(told[0]!.door).toBeNull();
  const later = addTime(approval.silentFrom, hours(1));
  const answer = { agrees: true, reason: '' } as const;
  const decide = (by: typeof owner) => answerApproval(db, { approvalId: approval.id, answer }, by, later);
  expect(await decide(manager)).toMatchObject({ reason: 'needs-reason' });
  expect((await decide(owner)).ok).toBe(true);
});
