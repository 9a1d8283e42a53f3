import { createApiKey } from '~/domain/access/create-api-key.server';
import { systemNow } from '~/platform/time';
import { actingStaff } from '../access';
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
  // Programs with a key: whoever comes with a cookie alone is nobody here.
  '/api/v1/openapi.json': () => ({ path: '/api/v1/openapi.json', form: {} }),
  '/api/v1/imports/:id': () => ({ path: '/api/v1/imports/imp_unknown', form: {} }),
  '/api/v1/:kind': () => ({ path: '/api/v1/accounts', form: {} }),
  '/api/*': () => ({ path: '/api/v2/accounts', form: {} }),
};
