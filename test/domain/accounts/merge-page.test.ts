import { expect, it } from 'vitest';
import { findMergePage, MergeSearch } from '~/domain/accounts/merge-page.server';
import { makeContact } from '#test/support/accounts';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
const account = await makeAccount(db);
const kept = await makeContact(db, account.id, { name: 'Leila Osei' });
const twin = await makeContact(db, account.id, { name: 'L. Osei' });
const elsewhere = await makeContact(db, (await makeAccount(db)).id, { name: 'Leila', email: 'leila@wren.example' });
const page = (query: Record<string, string>) => findMergePage(db, kept.id, MergeSearch.parse(query));

it('offers the others of the account', async () => {
  expect(await page({})).toMatchObject({ kept: { name: 'Leila Osei' }, gone: null, others: [{ id: twin.id }] });
});

it('compares with one that was chosen, or found by its whole address however it is typed', async () => {
  const chosen = await page({ with: twin.id });
  expect(chosen?.gone?.id).toBe(twin.id);
  expect(chosen?.refusal).toBeNull();
  expect(chosen?.consequences[0]).toContain('The record of L. Osei goes');
  expect((await page({ email: ' LEILA@wren.example ' }))?.gone?.id).toBe(elsewhere.id);
});

it('finds nobody by a part of an address, by an unknown id or by itself', async () => {
  const queries: Record<string, string>[] = [
    { email: 'leila' },
    { email: 'nobody@wren.example' },
    { with: 'con_nobody' },
    { with: kept.id },
  ];
  for (const query of queries) {
    expect((await page(query))?.gone).toBeNull();
  }
  expect(await findMergePage(db, 'con_nobody', MergeSearch.parse({}))).toBeNull();
});
