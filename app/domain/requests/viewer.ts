// product.md, People; rules.md G6: managers see every request, everybody else their own and no name before a yes.
import { may } from '~/domain/access/permissions';
import type { Role } from '~/generated/prisma/enums';

/** Who looks at requests, and whether they run the programme. */
export type Viewer = { personId: string; seesAll: boolean; timeZone: string };

export const viewerOf = (person: { personId: string; role: Role; timeZone: string }): Viewer => ({
  personId: person.personId,
  seesAll: may(person.role, 'requests.run'),
  timeZone: person.timeZone,
});
