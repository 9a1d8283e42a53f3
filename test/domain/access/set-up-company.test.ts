import { expect, it } from 'vitest';
import { isSetUp } from '~/domain/access/is-set-up.server';
import { setUpCode } from '~/domain/access/set-up-code.server';
import { setUpCompany } from '~/domain/access/set-up-company.server';
import { findSignedIn } from '~/domain/access/signed-in.server';
import { getSettings } from '~/domain/settings/queries.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { get } from '#test/support/requests';

const { db } = await testDatabase();
const setUp = (more: { code?: string; email?: string } = {}) =>
  setUpCompany(
    db,
    {
      code: setUpCode(),
      name: 'Ines Carvalho',
      email: 'ines@northbeam.example',
      companyName: 'Northbeam',
      postalAddress: '14 Tannery Yard, Bristol',
      ...more,
    },
    NOW,
  );

it('refuses another code and changes nothing', async () => {
  expect(await setUp({ code: 'aaaa-aaaa-aaaa-aaaa' })).toEqual({ ok: false, reason: 'wrong-code' });
  expect(await isSetUp(db)).toBe(false);
  expect(await auditTrail(db)).toEqual([]);
});

it('makes one admin and the company, however many press at once; then the code is dead', async () => {
  const emails = Array.from({ length: 10 }, (_, i) => `admin-${i}@northbeam.example`);
  const results = await Promise.all(emails.map((email) => setUp({ email })));
  const won = results.flatMap((result) => (result.ok ? [result.value] : []));
  expect(won).toHaveLength(1);
  expect(await findSignedIn(get('/', { cookie: won[0]?.cookie.split(';')[0] }).request)).toMatchObject({
    role: 'ADMIN',
  });
  expect(await getSettings(db)).toMatchObject({ companyName: 'Northbeam', postalAddress: '14 Tannery Yard, Bristol' });
  expect((await auditTrail(db)).map(({ kind }) => kind)).toEqual(['company.set-up', 'settings.changed']);
  expect(await setUp()).toEqual({ ok: false, reason: 'already-set-up' });
  expect(await isSetUp(db)).toBe(true);
});
