// product.md, People: managers and leaders see every account, everybody else those they own. A foreign id is a 404.
import { may } from '~/domain/access/permissions';
import type { Role } from '~/generated/prisma/enums';

/** Goes into the `where` of an account. */
export type OwnAccounts = { ownerId?: string };

/** Which accounts somebody may open. */
export function ownAccounts({ role, personId }: { role: Role; personId: string }): OwnAccounts {
  return may(role, 'programme.read') ? {} : { ownerId: personId };
}
