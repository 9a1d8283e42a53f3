import { apiScopeNames, type ApiScope } from '~/domain/access/api-scopes';
import { createApiKey } from '~/domain/access/create-api-key.server';
import type { Db } from '~/platform/db.server';
import { actingStaff } from './access';
import { NOW } from './clock';

let count = 0;

/** A key of a program; with every scope unless said otherwise. */
export async function makeApiKey(db: Db, { scopes = apiScopeNames }: { scopes?: ApiScope[] } = {}) {
  const name = `Warehouse ${process.pid}-${count++}`;
  const made = await createApiKey(db, { name, scopes }, await actingStaff(db), NOW);
  if (!made.ok) throw new Error(made.reason);
  return { ...made.value, name };
}
