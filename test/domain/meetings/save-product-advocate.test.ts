import { expect, it } from 'vitest';
import { saveProductAdvocate } from '~/domain/meetings/save-product-advocate.server';
import { ProductAdvocateForm } from '~/domain/meetings/schema';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const form = ProductAdvocateForm.parse({
  topics: 'planning, winter',
  weeklyCap: '3',
  days: 'monday',
  from: '9',
  to: '12',
});

it('makes somebody on staff a product advocate, changes them, and ends it', async () => {
  const { id: personId, name } = await makeStaff(db);
  const save = (change = {}) => saveProductAdvocate(db, { personId, ...form, ...change }, { personId, name }, NOW);
  expect(await save()).toEqual({ ok: true, value: { name } });
  await save({ weeklyCap: 2, ended: 'on' });
  expect(await db.productAdvocate.findUniqueOrThrow({ where: { personId } })).toMatchObject({
    topics: ['planning', 'winter'],
    weeklyCap: 2,
    hours: { days: ['monday'], from: 9, to: 12 },
    endedAt: NOW,
  });
  expect(await db.auditEvent.count({ where: { kind: 'product-advocate.saved' } })).toBe(2);
  const { personId: customer } = await makeAdvocate(db);
  expect(await saveProductAdvocate(db, { personId: customer, ...form }, { personId, name }, NOW)).toEqual({
    ok: false,
    reason: 'gone',
  });
});
