import type { z } from 'zod';
import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import type { SignedIn } from './guard.server';
import { hookSecret } from './hook-secret.server';
import type { RequestHookForm } from './schema';

/**
 * Opens a door for a CRM button or a chat command. Refused: an open hook has this name, so that a form sent twice opens
 * one; a person who may not submit requests for this team.
 */
export async function createRequestHook(
  db: Db,
  { name, team, actsAsId }: z.infer<typeof RequestHookForm>,
  by: SignedIn,
  now: Date,
): Promise<Result<{ hookId: string; secret: string }, 'name-taken' | 'nobody'>> {
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: actsAsId, disabledAt: null },
      select: { role: true, team: true },
    });
    const mayAsk =
      person && (person.role === 'REQUESTER' ? person.team === team : ['MANAGER', 'ADMIN'].includes(person.role));
    if (!mayAsk) return refuse('nobody');
    const hookId = newId('hook');
    const { count } = await tx.requestHook.createMany({
      data: { id: hookId, name, team, actsAsId, createdById: by.personId, createdAt: now },
      skipDuplicates: true,
    });
    if (count === 0) return refuse('name-taken');
    await record(tx, { kind: 'request-hook.created', at: now, by, about: {}, data: { hookId, name, team } });
    return ok({ hookId, secret: hookSecret(hookId) });
  });
}
