import { describe, expect, it } from 'vitest';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeContact } from '#test/support/accounts';
import { makeAskOf, makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting } from '#test/support/meetings';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };
const merge = (keptId: string, goneId: string) => mergeContacts(db, { keptId, goneId }, by, NOW);
const row = () => {
  const id = newId('use');
  return { id, externalId: id };
};

describe('two contacts', () => {
  it('become one, with everything that was seen of both, and the audit log tells it', async () => {
    const account = await makeAccount(db);
    const kept = await makeContact(db, account.id, { name: 'Leila Osei', externalId: 'C-1' });
    const gone = await makeContact(db, account.id, { name: 'L. Osei', externalId: 'C-2', phone: '12', title: 'Lead' });
    const of = { accountId: account.id, contactId: gone.id };
    await db.usageRecord.create({ data: { ...row(), ...of, endsOn: NOW, actions: 4 } });
    await db.surveyScore.create({ data: { ...row(), ...of, kind: 'NPS', score: 9, answeredOn: NOW } });
    await db.attendance.create({ data: { ...row(), ...of, kind: 'EVENT', title: 'Fair', attendedOn: NOW } });
    await db.certification.create({ data: { ...row(), ...of, title: 'Planner', certifiedOn: NOW } });
    await db.supportTicket.create({ data: { ...row(), ...of, openedOn: NOW } });
    expect(await merge(kept.id, gone.id)).toEqual({ ok: true, value: { accountId: account.id } });
    expect(await db.contact.findUnique({ where: { id: gone.id } })).toBeNull();
    expect(
      await db.contact.findUniqueOrThrow({
        where: { id: kept.id },
        include: { usage: true, surveys: true, attendances: true, certifications: true, tickets: true },
      }),
    ).toMatchObject({
      ...{ name: 'Leila Osei', email: kept.email, externalId: 'C-1', phone: '12', title: 'Lead' },
      ...{ usage: [{}], surveys: [{}], attendances: [{}], certifications: [{}], tickets: [{}] },
    });
    const [event] = await db.auditEvent.findMany({ where: { accountId: account.id } });
    expect(event).toMatchObject({ kind: 'contact.merged', actorId: priya.id, data: { moved: 5, goneName: 'L. Osei' } });
    expect(JSON.stringify(event, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value))).not.toContain('@');
    const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE data->'accountIds' ? ${account.id}`;
    expect(jobs).toHaveLength(1);
  });

  it('are one invitee, and want no more invitations if either did not', async () => {
    const [kept, gone] = [await makeContact(db, null), await makeContact(db, null)];
    const made = { name: 'First', phase: 'CRAWL' as const, goal: '', subject: '', body: '', createdById: priya.id };
    const cohort = () => db.cohort.create({ data: { id: newId('coh'), slug: newId('coh'), createdAt: NOW, ...made } });
    const [one, two] = [await cohort(), await cohort()];
    const invite = (contactId: string, cohortId: string, more: object = {}) =>
      db.cohortInvitation.create({ data: { id: newId('civ'), contactId, cohortId, invitedAt: NOW, ...more } });
    await invite(kept.id, one.id, { nextAt: NOW });
    const joined = await invite(gone.id, one.id, { joinedAt: NOW });
    await invite(gone.id, two.id, { nextAt: NOW });
    await db.invitationOptOut.create({ data: { email: gone.email as string, createdAt: NOW } });
    await merge(kept.id, gone.id);
    const invitations = await db.cohortInvitation.findMany({
      where: { contactId: kept.id },
      orderBy: { joinedAt: 'asc' },
    });
    expect(invitations.map(({ id, nextAt }) => [id === joined.id, nextAt])).toEqual([
      [true, null],
      [false, null],
    ]);
    expect(await db.invitationOptOut.count({ where: { email: kept.email as string } })).toBe(1);
  });

  it('are refused where one is unknown or both are the same, and may be merged once only', async () => {
    const [kept, gone] = [await makeContact(db, null), await makeContact(db, null)];
    expect(await merge(kept.id, 'con_nobody')).toEqual({ ok: false, reason: 'gone' });
    expect(await merge(kept.id, kept.id)).toEqual({ ok: false, reason: { kind: 'same' } });
    const results = await Promise.all([merge(kept.id, gone.id), merge(gone.id, kept.id)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.contact.count({ where: { id: { in: [kept.id, gone.id] } } })).toBe(1);
  });
});

describe('advocates', () => {
  it('go over to a contact who is none, with the address they sign in by', async () => {
    const kept = await makeContact(db, null);
    const { id, contact } = await makeAdvocate(db);
    await merge(kept.id, contact.id);
    expect(await db.advocate.findUniqueOrThrow({ where: { id } })).toMatchObject({ contactId: kept.id });
    expect((await db.contact.findUniqueOrThrow({ where: { id: kept.id } })).email).toBe(contact.email);
  });

  it('become one who keeps the favours of both and the stricter wishes; the other sign-in ends', async () => {
    const until = addTime(NOW, days(20));
    const kept = await makeAdvocate(db, { quarterlyCap: 4 });
    const gone = await makeAdvocate(db, { quarterlyCap: 1, pausedUntil: until, declinesValue: true });
    await makeFavour(db, kept.id, { completedAt: NOW });
    await makeFavour(db, gone.id, { completedAt: NOW });
    const opportunity = await makeOpportunity(db);
    await makeClaim(db, { advocateId: gone.id, opportunityId: opportunity.id, status: 'LAPSED' });
    await db.session.create({
      data: { id: newId('key'), token: newId('key'), personId: gone.personId, expiresAt: until },
    });
    await merge(kept.contactId, gone.contactId);
    expect(
      await db.advocate.findUniqueOrThrow({ where: { id: kept.id }, include: { favours: true, claims: true } }),
    ).toMatchObject({ quarterlyCap: 1, declinesValue: true, favours: [{}, {}], claims: [{}] });
    expect(await db.advocate.findUnique({ where: { id: gone.id } })).toBeNull();
    const person = await db.person.findUniqueOrThrow({ where: { id: gone.personId }, include: { sessions: true } });
    expect(person).toMatchObject({ disabledAt: NOW, sessions: [] });
  });

  it('go on with what both did joined, and with everything that is open', async () => {
    const [kept, gone] = [await makeAdvocate(db), await makeAdvocate(db)];
    const [shared, other] = [await makeOpportunity(db), await makeOpportunity(db)];
    await makeClaim(db, { advocateId: kept.id, opportunityId: shared.id, status: 'WITHDRAWN' });
    const open = await makeClaim(db, { advocateId: gone.id, opportunityId: shared.id, status: 'CLAIMED' });
    const alone = await makeClaim(db, { advocateId: gone.id, opportunityId: other.id, status: 'SUBMITTED' });
    expect(await merge(kept.contactId, gone.contactId)).toMatchObject({ ok: true });
    const claims = await db.claim.findMany({ where: { advocateId: kept.id }, select: { id: true, status: true } });
    expect(claims).toHaveLength(2);
    expect(claims).toContainEqual({ id: open.id, status: 'CLAIMED' });
    expect(claims).toContainEqual({ id: alone.id, status: 'SUBMITTED' });
  });

  it('keep a call with the ask that stays; with two calls for one request they stay two', async () => {
    const { id, ask, advocate, request } = await makeMeeting(db);
    const [kept, third] = [await makeAdvocate(db), await makeAdvocate(db)];
    const { requestId } = ask;
    const done = await makeAskOf(db, kept.id, { status: 'DONE', requestId });
    expect(await merge(kept.contactId, advocate.contactId)).toMatchObject({ ok: true });
    const columns = { select: { askId: true, guests: true, times: true } };
    const call = await db.meeting.findUniqueOrThrow({ where: { id }, ...columns });
    expect(call).toMatchObject({ askId: done.id, guests: [{}], times: [{}, {}, {}] });

    const other = await makeAskOf(db, third.id, { status: 'ACCEPTED', requestId });
    const held = { askId: other.id, status: 'HELD', minutes: 30, createdAt: NOW } as const;
    const second = await db.meeting.create({ data: { id: `${id}2`, ...held } });
    const refusal = { kind: 'two-calls', number: request.number };
    expect(await merge(kept.contactId, third.contactId)).toEqual({ ok: false, reason: refusal });
    await db.meeting.update({ where: { id }, data: { status: 'CANCELLED' } });
    expect(await merge(kept.contactId, third.contactId)).toMatchObject({ ok: true });
    expect(await db.meeting.findMany({ where: { ask: { requestId } } })).toMatchObject([
      { id: second.id, askId: done.id },
    ]);
  });
});
