import { expect, test } from 'vitest';
import { writeBack } from '~/domain/accounts/write-back.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();

test('gives each record its own old values back, empty ones too, and nothing else', async () => {
  const above = await makeAccount(db);
  const [one, two] = [
    await makeAccount(db, { seats: 20, region: 'EMEA', products: ['Forecast'], name: 'One' }),
    await makeAccount(db, { seats: 30, region: 'APAC', name: 'Two', parentId: above.id }),
  ];
  await db.accountDomain.create({ data: { domain: 'added.example', accountId: one.id } });
  const kept = await db.accountDomain.findFirstOrThrow({
    where: { accountId: one.id, domain: { not: 'added.example' } },
  });
  await writeBack(db, { kind: 'ACCOUNTS', now: NOW }, [
    {
      ...{ line: 2, recordId: one.id, before: {} },
      changes: [
        { field: 'seats', from: 10, to: 20 },
        { field: 'region', from: null, to: 'EMEA' },
        { field: 'products', from: null, to: ['Forecast'] },
        { field: 'domain', from: [kept.domain], to: [kept.domain, 'added.example'] },
      ],
    },
    {
      ...{ line: 3, recordId: two.id, before: { parentId: null } },
      changes: [{ field: 'parentExternalId', from: null, to: 'A-1' }],
    },
  ]);
  const after = (id: string) => db.account.findUniqueOrThrow({ where: { id }, include: { domains: true } });
  expect(await after(one.id)).toMatchObject({
    ...{ seats: 10, region: null, products: [], name: 'One', updatedAt: NOW },
    domains: [{ domain: kept.domain }],
  });
  expect(await after(two.id)).toMatchObject({ seats: 30, region: 'APAC', name: 'Two', parentId: null });
});
