import { expect, it } from 'vitest';
import { setConsent } from '~/domain/advocates/set-consent.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('holds one yes a scope, however often it is given at once, and one event', async () => {
  const { id: advocateId } = await makeAdvocate(db);
  const change = {
    advocateId,
    scope: 'NEWSLETTER',
    granted: true,
    by: { personId: null, name: 'Maren' },
    now: NOW,
  } as const;
  const results = await Promise.all([1, 2, 3, 4].map(() => db.$transaction((tx) => setConsent(tx, change))));
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await db.consent.count({ where: { advocateId } })).toBe(1);
  expect(await db.auditEvent.count({ where: { advocateId } })).toBe(1);
});
