import { describe, expect, it } from 'vitest';
import { listPeopleAtAccount } from '~/domain/accounts/account-people.server';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeContact } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const account = await makeAccount(db);
const leila = await makeAdvocate(db, { accountId: account.id, name: 'Leila Osei', quarterlyCap: 2 });
const chief = await makeContact(db, account.id, {
  name: 'Robin Wren',
  title: defaultCatalogue.people.decisionMakerWords[0],
});
const other = await makeContact(db, account.id, { name: 'Ana Kovač', email: null });
const second = await makeAdvocate(db, { accountId: account.id, name: 'Zora Advocate' });
const gone = await makeContact(db, account.id, { name: 'Gone Away', leftOn: addTime(NOW, -days(3)) });
await db.usageRecord.createMany({
  data: [
    { contactId: leila.contactId, actions: 412, signIns: 20 },
    { contactId: gone.id, actions: 900, signIns: 1 },
  ].map((use) => ({ ...use, id: newId('use'), externalId: newId('use'), accountId: account.id, endsOn: NOW })),
});

describe('people at an account', () => {
  it('come with roles first, then advocates, then the others; whoever left stands last', async () => {
    const { people, known, advocates } = await listPeopleAtAccount(db, account.id, NOW);
    expect({ known, advocates }).toEqual({ known: 5, advocates: 2 });
    expect(people.map(({ name, roles }) => [name, ...roles])).toEqual([
      ['Leila Osei', 'champion'],
      ['Robin Wren', 'decision maker'],
      ['Zora Advocate'],
      ['Ana Kovač'],
      ['Gone Away'],
    ]);
    expect(people[0]).toMatchObject({
      because: 'Top user: 412 actions in 30 days',
      actions: 412,
      signIns: 20,
      leftOn: null,
      advocate: { id: leila.id, readiness: 'READY', hasLeft: false, asked: 0, cap: 2 },
    });
    expect(people[4]?.leftOn).not.toBeNull();
    expect(people.map(({ contactId }) => contactId)).toEqual([
      leila.contactId,
      chief.id,
      second.contactId,
      other.id,
      gone.id,
    ]);
  });

  it('say when somebody was invited and last certified', async () => {
    const cohort = await db.cohort.create({
      data: {
        id: newId('coh'),
        name: 'First',
        slug: 'first',
        phase: 'CRAWL',
        goal: '',
        subject: '',
        body: '',
        createdById: leila.personId,
        createdAt: NOW,
      },
    });
    const invitedAt = addTime(NOW, -days(2));
    await db.cohortInvitation.create({
      data: { id: newId('civ'), cohortId: cohort.id, contactId: chief.id, invitedAt },
    });
    const id = newId('cer');
    const certifiedOn = new Date('2026-10-05');
    await db.certification.create({
      data: { id, externalId: id, accountId: account.id, contactId: chief.id, title: 'Planner', certifiedOn },
    });
    const { people } = await listPeopleAtAccount(db, account.id, NOW);
    expect(people[1]).toMatchObject({ invitedAt, lastCertifiedOn: certifiedOn });
    expect(people[0]).toMatchObject({ invitedAt: null, lastCertifiedOn: null });
  });

  it('are nobody at an account without contacts', async () => {
    const empty = await makeAccount(db);
    expect(await listPeopleAtAccount(db, empty.id, NOW)).toEqual({ people: [], known: 0, advocates: 0 });
  });
});
