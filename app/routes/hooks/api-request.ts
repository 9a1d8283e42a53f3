import { behindKey } from '~/domain/access/behind-key.server';
import { requestNumber } from '~/domain/requests/schema';
import { findStand } from '~/domain/requests/stand.server';
import { apiJson, onlyMethod, ProblemError } from '~/platform/api.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';

/** How a request stands. */
export const loader = behindKey(
  () => 'requests.read',
  async ({ params }) => {
    const found = await findStand(db(), { number: requestNumber(params.number), site: env().SITE_URL });
    if (!found) throw new ProblemError('nothing-here', 'There is no request of this number.');
    return apiJson(found);
  },
);

export const action = onlyMethod('GET');
