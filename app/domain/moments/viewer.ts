// product.md, People: managers act on every moment, account owners on those of their own accounts; anybody else's is a 404.
import { may } from '~/domain/access/permissions';
import type { Role } from '~/generated/prisma/enums';

export type MomentViewer = { personId: string; name: string; role: Role };

/** Whose accounts somebody may act on, as a filter of a query. */
export const accountsOf = ({ personId, role }: MomentViewer): { ownerId?: string } =>
  may(role, 'moments.manage') ? {} : { ownerId: personId };
