import { describe, expect, it } from 'vitest';
import { answerApproval } from '~/domain/requests/answer-approval.server';
import { startRound } from '~/domain/requests/start-round.server';
import { goOn, makeAsking, planOf, standOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeReference } from '#test/support/requests-data';

const { db } = await testDatabase();
const yes = { agrees: true, reason: '' } as const;
const no = (until: string | null = null) => ({ agrees: false, reason: 'They renew in May.', until }) as const;

async function waiting(people = 2) {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people });
  await startAsking(db, made, 'IN_ORDER');
  const approvals = await db.ownerApproval.findMany({ where: { requestId: made.request.id }, orderBy: { id: 'asc' } });
  const of = (index: number) => approvals.find(({ advocateId }) => advocateId === made.advocates[index]!.id)!.id;
  return { ...made, of };
}
const statusOf = async (id: string) => (await db.request.findUniqueOrThrow({ where: { id } })).status;

describe('an owner’s answer', () => {
  it('nobody is asked before it: owners of all of them get a letter each, with a key to one page', async () => {
    const made = await waiting();
    expect(await standOf(db, made.request.id)).toEqual(['WAITING_FOR_OWNER', 'WAITING_FOR_OWNER']);
    expect(await statusOf(made.request.id)).toBe('WAITING_FOR_OWNER');
    expect(await db.ask.count({ where: { requestId: made.request.id } })).toBe(0);
    const letters = await db.mailMessage.findMany({
      where: { message: 'owner-approval', personId: made.owner.personId },
    });
    expect(letters).toHaveLength(2);
    for (const letter of letters) {
      expect(letter.door).toMatchObject({ purpose: 'approval' });
      expect(JSON.stringify(letter.props)).not.toContain('@');
    }
  });

  it('a yes asks the advocate, and only that one', async () => {
    const made = await waiting();
    expect((await answerApproval(db, { approvalId: made.of(1), answer: yes }, made.owner, NOW)).ok).toBe(true);
    await goOn(db, made.request.id);
    expect(await standOf(db, made.request.id)).toEqual(['WAITING_FOR_OWNER', 'OPEN']);
    const event = await db.auditEvent.findFirstOrThrow({ where: { requestId: made.request.id, kind: 'owner.agreed' } });
    expect(event).toMatchObject({ actorId: made.owner.personId, advocateId: made.advocates[1]!.id });
  });

  it('a no skips the advocate, and tells the requester the reason without a name', async () => {
    const made = await waiting(1);
    await answerApproval(db, { approvalId: made.of(0), answer: no() }, made.owner, NOW);
    await goOn(db, made.request.id);
    expect(await standOf(db, made.request.id)).toEqual(['SKIPPED']);
    expect(await statusOf(made.request.id)).toBe('MATCHING');
    const mail = await db.mailMessage.findFirstOrThrow({
      where: { message: 'request-update', key: { contains: `owner-objected-${made.of(0)}` } },
    });
    expect(JSON.stringify(mail.props)).toContain('They renew in May.');
    expect(JSON.stringify(mail.props)).not.toContain('Maren');
  });

  it('a no until a day blocks the whole account for every request, an ordinary one does not', async () => {
    for (const [until, blocked] of [
      ['2026-12-01', true],
      [null, false],
    ] as const) {
      const made = await waiting(1);
      await answerApproval(db, { approvalId: made.of(0), answer: no(until) }, made.owner, NOW);
      const other = await makeAsking(db, { people: 0 });
      const { accountId } = made.advocates[0]!.contact;
      const colleague = await makeReference(db, { name: 'Jonas Weil', accountId: accountId! });
      const result = await startRound(db, planOf({ ...other, advocates: [colleague] }, 'ONE'), other.manager, NOW);
      expect(result.ok).toBe(!blocked);
      if (!result.ok) expect(JSON.stringify(result.reason)).toContain('They renew in May.');
    }
  });

  it('counts once: of ten at once one is taken, and a later one is refused', async () => {
    const made = await waiting(1);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        answerApproval(db, { approvalId: made.of(0), answer: n % 2 ? yes : no() }, made.owner, NOW),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const events = await db.auditEvent.count({
      where: { requestId: made.request.id, kind: { in: ['owner.agreed', 'owner.objected'] } },
    });
    expect(events).toBe(1);
  });

  it('is refused without its reason, for a day that is over or too far, and for nobody’s', async () => {
    const made = await waiting(1);
    const answer = (given: Parameters<typeof answerApproval>[1]['answer'], approvalId = made.of(0)) =>
      answerApproval(db, { approvalId, answer: given }, made.owner, NOW);
    expect(await answer({ ...no(), reason: ' ' })).toMatchObject({ reason: 'needs-reason' });
    expect(await answer(no('2026-11-19'))).toMatchObject({ reason: 'past' });
    expect(await answer(no('2028-01-01'))).toMatchObject({ reason: 'too-far' });
    expect(await answer(yes, 'apr_nobody')).toMatchObject({ reason: 'gone' });
  });

  it('is a manager’s, with a reason, where the SOP lets a requester choose with approval', async () => {
    const made = await makeAsking(db, { mode: 'self-serve with approval', people: 1 });
    const by = { personId: made.request.requesterId, name: 'Marcus Okafor', runs: false };
    await startRound(db, planOf(made, 'ONE'), by, NOW);
    const { id: approvalId } = await db.ownerApproval.findFirstOrThrow({ where: { requestId: made.request.id } });
    const answer = (reason: string) =>
      answerApproval(db, { approvalId, answer: { agrees: true, reason } }, made.manager, NOW);
    expect(await answer('')).toMatchObject({ reason: 'needs-reason' });
    expect((await answer('I know them well.')).ok).toBe(true);
    await goOn(db, made.request.id);
    expect(await standOf(db, made.request.id)).toEqual(['OPEN']);
  });

  it('is a manager’s by asking where nobody owns the account, and the log says so', async () => {
    const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
    await db.account.update({ where: { id: made.advocates[0]!.contact.accountId! }, data: { ownerId: null } });
    await startAsking(db, made, 'ONE');
    expect(await standOf(db, made.request.id)).toEqual(['OPEN']);
    const event = await db.auditEvent.findFirstOrThrow({ where: { requestId: made.request.id, kind: 'owner.agreed' } });
    expect(event.reasons).toEqual(['Nobody owns Halden Freight 1: a manager decides.']);
  });

  it('is not needed from whoever owns the account and asks', async () => {
    const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
    const { accountId } = made.advocates[0]!.contact;
    await db.account.update({ where: { id: accountId! }, data: { ownerId: made.manager.personId } });
    await startAsking(db, made, 'ONE');
    expect(await standOf(db, made.request.id)).toEqual(['OPEN']);
    expect(await db.mailMessage.count({ where: { message: 'owner-approval', personId: made.manager.personId } })).toBe(
      0,
    );
  });
});
