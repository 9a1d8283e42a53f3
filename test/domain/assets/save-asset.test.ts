import { expect, it } from 'vitest';
import { saveAsset } from '~/domain/assets/save-asset.server';
import { AssetForm } from '~/domain/assets/schema';
import { addTime, days } from '~/platform/time';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const by = await actingStaff(db);
const typed = {
  kind: 'QUOTE',
  title: 'One number',
  summary: 'A board that agrees.',
  link: 'https://northbeam.example/quotes/1',
  topics: 'reporting, boards, reporting',
};
const form = (change: Record<string, unknown> = {}) => AssetForm.parse({ ...typed, ...change });
const save = (change: Record<string, unknown> = {}, assetId: string | null = null, now = NOW) =>
  saveAsset(db, { assetId, form: form(change) }, by, now);

it('adds an asset that counts as true from its day, then changes what differs', async () => {
  const account = await makeAccount(db, { name: 'Tessel Dairies' });
  const advocate = await makeAdvocate(db, { accountId: account.id });
  const owned = {
    account: 'tessel dairies',
    advocate: advocate.person.email.toUpperCase(),
    allows: ['QUOTE'],
    ownerId: by.personId,
  };
  const result = await save(owned);
  if (!result.ok) throw new Error('refused');
  const { assetId } = result.value;
  expect(await db.asset.findUnique({ where: { id: assetId } })).toMatchObject({
    accountId: account.id,
    advocateId: advocate.id,
    allows: ['QUOTE'],
    topics: ['reporting', 'boards'],
    industry: null,
    consentUntil: null,
    confirmedOn: new Date('2026-11-19'),
    shelfMonths: 12,
  });
  expect(
    await save({ ...owned, industry: 'Food', consentUntil: '2027-06-30' }, assetId, addTime(NOW, days(9))),
  ).toMatchObject({ ok: true });
  expect(await save({ ...owned, industry: 'Food', consentUntil: '2027-06-30' }, assetId)).toMatchObject({ ok: true });
  expect(await db.asset.findUnique({ where: { id: assetId } })).toMatchObject({
    industry: 'Food',
    consentUntil: new Date('2027-06-30'),
    confirmedOn: new Date('2026-11-19'),
  });
  expect((await auditTrail(db)).filter(({ kind }) => kind.startsWith('asset.'))).toMatchObject([
    { kind: 'asset.created', data: { assetId, title: 'One number', kind: 'QUOTE' } },
    { kind: 'asset.edited', data: { assetId, fields: ['industry', 'consentUntil'] } },
  ]);
});

it.each([
  [
    'a person’s words without their leave',
    async () => ({ advocate: (await makeAdvocate(db)).person.email }),
    { code: 'scopes', missing: ['QUOTE'] },
  ],
  [
    'an account that nobody knows',
    async () => ({ account: 'Tesel Dairis' }),
    { code: 'unknown', field: 'account', likely: ['Tessel Dairies'] },
  ],
  [
    'an advocate that nobody knows',
    async () => ({ advocate: 'nobody@tessel.example' }),
    { code: 'unknown', field: 'advocate' },
  ],
  [
    'two advocates of one name',
    async () => ({
      advocate: (await Promise.all([makeAdvocate(db, { name: 'Jo Twin' }), makeAdvocate(db, { name: 'Jo Twin' })]))[0]
        .person.name,
    }),
    { code: 'unknown', field: 'advocate' },
  ],
  [
    'an owner who is a customer',
    async () => ({ ownerId: (await makeAdvocate(db)).personId }),
    { code: 'unknown', field: 'ownerId' },
  ],
])('refuses %s and writes nothing', async (_name, change, reason) => {
  const before = await db.asset.count();
  expect(await save(await change())).toMatchObject({ ok: false, reason });
  expect(await db.asset.count()).toBe(before);
});

it('does not bring back what was taken away', async () => {
  const result = await save();
  if (!result.ok) throw new Error('refused');
  await db.asset.update({ where: { id: result.value.assetId }, data: { withdrawnAt: NOW } });
  expect(await save({ title: 'Again' }, result.value.assetId)).toEqual({ ok: false, reason: { code: 'gone' } });
});
