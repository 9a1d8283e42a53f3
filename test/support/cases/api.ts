import { createApiKey } from '~/domain/access/create-api-key.server';
import { createRequestHook } from '~/domain/access/create-request-hook.server';
import { systemNow } from '~/platform/time';
import { actingStaff } from '../access';
import { makeStaff } from '../people';
import { type Cases, newAddress } from './case';

export const apiCases: Cases = {
  '/settings/keys': () => ({
    path: '/settings/keys',
    as: 'admin',
    form: { name: newAddress(), 'scopes[]': ['accounts.write'] },
  }),
  '/settings/keys/:id/revoke': async (db) => {
    const asked = { name: newAddress(), scopes: ['accounts.write' as const] };
    const made = await createApiKey(db, asked, await actingStaff(db), systemNow());
    if (!made.ok) throw new Error(made.reason);
    return { path: `/settings/keys/${made.value.apiKeyId}/revoke`, as: 'admin', form: {} };
  },
  '/settings/hooks': async (db) => ({
    path: '/settings/hooks',
    as: 'admin',
    form: { name: newAddress(), team: 'SALES', actsAsId: (await makeStaff(db)).id },
  }),
  '/settings/hooks/:id/revoke': async (db) => {
    const { id: actsAsId } = await makeStaff(db);
    const asked = { name: newAddress(), team: 'SALES' as const, actsAsId };
    const made = await createRequestHook(db, asked, await actingStaff(db), systemNow());
    if (!made.ok) throw new Error(made.reason);
    return { path: `/settings/hooks/${made.value.hookId}/revoke`, as: 'admin', form: {} };
  },
  // Programs with a key: whoever comes with a cookie alone is nobody here.
  '/api/v1/openapi.json': () => ({ path: '/api/v1/openapi.json', form: {} }),
  '/api/v1/imports/:id': () => ({ path: '/api/v1/imports/imp_unknown', form: {} }),
  '/hooks/requests/:hookId': () => ({ path: '/hooks/requests/hook_unknown', form: {} }),
  '/api/v1/requests': () => ({ path: '/api/v1/requests', form: {} }),
  '/api/v1/requests/:number': () => ({ path: '/api/v1/requests/1', form: {} }),
  '/api/v1/:kind': () => ({ path: '/api/v1/accounts', form: {} }),
  '/api/*': () => ({ path: '/api/v2/accounts', form: {} }),
};
