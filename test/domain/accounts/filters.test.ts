import { expect, it } from 'vitest';
import { AccountFilter, listFilterChoices, NO_OWNER, whereAccount } from '~/domain/accounts/filters.server';
import { makeContact } from '#test/support/accounts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const aoife = await makeStaff(db, { name: 'Aoife Brennan' });
await makeStaff(db, { name: 'Owns Nothing' });
const wren = await makeAccount(db, { name: 'Wren & Tallow', industry: 'Food retail', ownerId: aoife.id, plan: 'Pro' });
const larch = await makeAccount(db, { name: 'Larch Mills 100%', industry: 'Energy', region: 'Benelux' });
await makeContact(db, wren.id, { name: 'Leila Osei' });
const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: larch.id } });

it.each([
  [{}, [larch.id, wren.id]],
  [{ q: 'tallow' }, [wren.id]],
  [{ q: 'leila' }, [wren.id]],
  [{ q: 'energy' }, [larch.id]],
  [{ q: domain }, [larch.id]],
  [{ q: '100%' }, [larch.id]],
  [{ owner: aoife.id }, [wren.id]],
  [{ owner: NO_OWNER }, [larch.id]],
  [{ industry: 'Energy' }, [larch.id]],
  [{ industry: 'Energy', owner: aoife.id }, []],
  [{ region: 'Benelux' }, [larch.id]],
  [{ plan: 'Pro', segment: 'Large' }, []],
  [{ plan: 'Pro' }, [wren.id]],
])('%o', async (query, ids) => {
  const where = whereAccount(AccountFilter.parse(query));
  const found = await db.account.findMany({ where, orderBy: { name: 'asc' }, select: { id: true } });
  expect(found.map(({ id }) => id)).toEqual(ids);
});

it('offers who owns accounts and which industries there are', async () => {
  expect(await listFilterChoices(db)).toEqual({
    owners: [{ id: aoife.id, name: 'Aoife Brennan' }],
    industries: ['Energy', 'Food retail'],
    regions: ['Benelux'],
    segments: [],
    plans: ['Pro'],
  });
});
