import { beforeAll, describe, expect, it } from 'vitest';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { inviteContact } from '~/domain/cohorts/invite-contact.server';
import { deriveToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { joinForm } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { allowLetters, invited, makeCohort, makeContact, makeNomination } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));
const later = addTime(NOW, days(1));

async function join(email: string, by: { source?: string; invitationId?: string } = {}) {
  const { applicationId } = await applyToJoin(db, { ...joinForm({ email }), ...by }, NOW);
  const result = await confirmJoin(db, deriveToken('join', applicationId), later);
  if (!result.ok) throw new Error(result.reason);
  return result.value.advocateId;
}
const rowOf = (id: string) => db.cohortInvitation.findUniqueOrThrow({ where: { id } });

describe('joining is credited once', () => {
  it('to the newest invitation, however they came, and ends all reminders', async () => {
    const contact = await makeContact(db);
    const old = await makeCohort(db);
    const oldId = newId('civ');
    const invitedAt = new Date('2026-08-01');
    await db.cohortInvitation.create({
      data: { id: oldId, cohortId: old.id, contactId: contact.id, invitedAt, nextAt: addTime(NOW, days(9)) },
    });
    const id = await invited(db, contact.id);
    const advocateId = await join(contact.email ?? '');
    expect(await rowOf(id)).toMatchObject({ advocateId, joinedAt: later, nextAt: null, stoppedReason: 'Joined.' });
    expect(await rowOf(oldId)).toMatchObject({ advocateId: null, joinedAt: null, nextAt: null });
  });

  it('to the cohort whose link they followed', async () => {
    const contact = await makeContact(db);
    const old = await makeCohort(db);
    const oldId = newId('civ');
    await db.cohortInvitation.create({
      data: { id: oldId, cohortId: old.id, contactId: contact.id, invitedAt: new Date('2026-08-01') },
    });
    const id = await invited(db, contact.id);
    const advocateId = await join(contact.email ?? '', { source: old.slug });
    expect(await rowOf(oldId)).toMatchObject({ advocateId, joinedAt: later });
    expect(await rowOf(id)).toMatchObject({ joinedAt: null, nextAt: null });
  });

  it('to the invitation whose link they followed, whichever address they typed', async () => {
    const contact = await makeContact(db);
    const id = await invited(db, contact.id);
    const advocateId = await join('hanna.brandt@private.example', { invitationId: id });
    expect(await rowOf(id)).toMatchObject({ advocateId, joinedAt: later, openedAt: NOW, nextAt: null });
  });

  it('to the cohort of the short link, when nobody invited them', async () => {
    const cohort = await makeCohort(db);
    const contact = await makeContact(db);
    await db.cohortInvitation.create({
      data: { id: newId('civ'), cohortId: cohort.id, contactId: contact.id },
    });
    const waiting = await join(contact.email ?? '', { source: cohort.slug });
    const stranger = await join('stranger@tessel.example', { source: cohort.slug });
    const rows = await db.cohortInvitation.findMany({
      where: { cohortId: cohort.id },
      orderBy: { excludedReason: 'asc' },
    });
    expect(rows).toMatchObject([
      {
        advocateId: waiting,
        invitedAt: null,
        joinedAt: later,
        excludedReason: 'Joined before their invitation went out.',
      },
      { advocateId: stranger, invitedAt: null, joinedAt: later, excludedReason: null },
    ]);
  });

  it('to nobody for a source that is no cohort, or is still a draft', async () => {
    const draft = await makeCohort(db, { status: 'DRAFT' });
    const before = await db.cohortInvitation.count();
    await join('one@tessel.example', { source: draft.slug });
    await join('two@tessel.example', { source: 'user-day' });
    expect(await db.cohortInvitation.count()).toBe(before);
  });
});

it('closes what was nominated, and tells the nominator', async () => {
  const nomination = await makeNomination(db, { email: 'leila@tessel.example', status: 'INVITED' });
  const advocateId = await join('leila@tessel.example');
  expect(await db.nomination.findUniqueOrThrow({ where: { id: nomination.id } })).toMatchObject({
    status: 'JOINED',
    advocateId,
    joinedAt: later,
  });
  expect(await db.mailMessage.findFirstOrThrow({ where: { personId: nomination.nominatorId } })).toMatchObject({
    message: 'nomination-update',
    props: { headline: 'Leila Osei joined' },
  });
});

it('inviting and joining at once: an advocate is never left with reminders', async () => {
  for (let round = 0; round < 5; round++) {
    const contact = await makeContact(db);
    const { applicationId } = await applyToJoin(db, joinForm({ email: contact.email ?? '' }), NOW);
    const invite = db.$transaction((tx) =>
      inviteContact(tx, { contactId: contact.id, cohort: { slug: 'moments' } }, { personId: null, name: 'x' }, NOW),
    );
    await Promise.all([confirmJoin(db, deriveToken('join', applicationId), later), invite]);
    expect(await db.cohortInvitation.count({ where: { contactId: contact.id, nextAt: { not: null } } })).toBe(0);
  }
});

it('leaves the invitations of others alone', async () => {
  const other = await invited(db, (await makeContact(db)).id);
  await makeAdvocate(db);
  await join('third@tessel.example');
  expect((await rowOf(other)).nextAt).not.toBeNull();
});
