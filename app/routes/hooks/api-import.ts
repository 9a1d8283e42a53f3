import { behindKey } from '~/domain/access/behind-key.server';
import { findApiImport } from '~/domain/accounts/api-import.server';
import { apiJson, onlyMethod, ProblemError } from '~/platform/api.server';
import { db } from '~/platform/db.server';

/** How an import went, for the key that brought it. */
export const loader = behindKey(
  () => 'imports.read',
  async ({ params, caller }) => {
    const { apiKeyId } = caller;
    const found = await findApiImport(db(), { importId: params.id ?? '', apiKeyId });
    if (!found) throw new ProblemError('nothing-here', 'This key brought no import of this id.');
    return apiJson(found);
  },
);

export const action = onlyMethod('GET');
