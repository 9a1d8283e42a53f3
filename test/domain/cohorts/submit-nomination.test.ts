import { describe, expect, it } from 'vitest';
import { NominationForm } from '~/domain/cohorts/schema';
import { submitNomination } from '~/domain/cohorts/submit-nomination.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { makeContact, makeNomination } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const callum = await actingStaff(db, { role: 'REQUESTER', team: 'SALES', name: 'Callum Reid' });
let count = 0;
const form = (changes: object) =>
  NominationForm.parse({
    who: 'contactId' in changes ? 'crm' : 'typed',
    submissionKey: `key-${count++}`,
    why: 'She helps others.',
    activities: ['TALK'],
    ...changes,
  });
const submit = (changes: object, by = callum) => submitNomination(db, form(changes), by, NOW);

describe('a nomination', () => {
  it('of a contact takes name, address and account from the CRM', async () => {
    const contact = await makeContact(db, { name: 'Leila Osei' });
    const result = await submit({ contactId: contact.id });
    expect(result.ok).toBe(true);
    const row = await db.nomination.findFirstOrThrow({ where: { contactId: contact.id } });
    expect(row).toMatchObject({
      ...{ name: 'Leila Osei', email: contact.email, accountId: contact.accountId, status: 'NEW' },
      ...{ activities: ['TALK'], nominatorId: callum.personId },
    });
    expect(await db.auditEvent.findFirstOrThrow({ where: { accountId: contact.accountId } })).toMatchObject({
      kind: 'nomination.submitted',
      data: { nominationId: row.id, name: 'Leila Osei' },
      reasons: ['She helps others.'],
    });
  });

  it('of somebody new keeps what was typed; of a known address the contact', async () => {
    const contact = await makeContact(db, { name: 'Known Already' });
    await submit({ name: 'New Person', email: 'New.Person@fresh.example' });
    await submit({ name: 'K. A.', email: contact.email });
    const rows = await db.nomination.findMany({ where: { name: { in: ['New Person', 'Known Already'] } } });
    expect(rows.map(({ email, contactId }) => [email, contactId]).sort()).toEqual(
      [
        ['new.person@fresh.example', null],
        [contact.email, contact.id],
      ].sort(),
    );
  });

  it('sent twice, or by two at once, is one', async () => {
    const marcus = await actingStaff(db, { role: 'REQUESTER', team: 'SALES', name: 'Marcus Hale' });
    const same = form({ name: 'Twice', email: 'twice@fresh.example' });
    const twice = await Promise.all([1, 2, 3].map(() => submitNomination(db, same, callum, NOW)));
    expect(new Set(twice.map((result) => (result.ok ? result.value.nominationId : 'no'))).size).toBe(1);
    expect(await submit({ name: 'Twice', email: 'twice@fresh.example' }, marcus)).toEqual({
      ok: false,
      reason: { code: 'nominated', by: 'Callum Reid', isMine: false },
    });
    expect(await submit({ name: 'Twice', email: 'twice@fresh.example' })).toMatchObject({ reason: { isMine: true } });
    expect(await db.nomination.count({ where: { email: 'twice@fresh.example' } })).toBe(1);
  });

  it('may be made again after a no', async () => {
    const { email } = await makeNomination(db, { status: 'DECLINED' });
    expect((await submit({ name: 'Leila Osei', email })).ok).toBe(true);
  });
});

describe('nobody nominates', () => {
  it.each([
    ['an advocate', async () => ({ contactId: (await makeAdvocate(db)).contactId }), 'advocate'],
    ['an advocate by address', async () => ({ name: 'x', email: (await makeAdvocate(db)).person.email }), 'advocate'],
    ['a colleague', async () => ({ name: 'x', email: callum.email }), 'staff'],
    [
      'somebody without an address',
      async () => ({ contactId: (await makeContact(db, { email: null })).id }),
      'no-address',
    ],
    ['nobody', async () => ({ contactId: 'con_none' }), 'unknown-contact'],
  ])('%s', async (_case, fields, code) => {
    expect(await submit(await fields())).toEqual({ ok: false, reason: { code } });
  });
});
