import { hookSecret } from '~/domain/access/hook-secret.server';
import { ProblemError } from '~/platform/api.server';
import type { Db } from '~/platform/db.server';
import { readRaw } from '~/platform/http.server';
import { faultsOf, unstorable } from '~/platform/json-faults';
import { readSigned } from '~/platform/mail/webhook';
import { takeTry } from '~/platform/rate-limit.server';
import { COMMAND_HELP, readCommand } from './chat-command';
import { ButtonCall, ChatCall, type RequestCall } from './program-call';
import type { ProgramCall } from './submit-by-program.server';

const MOST_BYTES = 100_000;

type Posted = { request: Request; hookId: string };

/**
 * A signed post to a hook, as a call. Ends it where it is not signed with the hook's secret (401), the hook is revoked
 * (404), too many come (429), or it does not fit (400, 422). The signature is looked at before the database is.
 */
export async function readHookCall(db: Db, { request, hookId }: Posted, now: Date): Promise<ProgramCall> {
  const body = await readRaw(request, MOST_BYTES);
  const message = readSigned({ headers: request.headers, body }, [hookSecret(hookId)]);
  if (!message.ok) throw new ProblemError('not-signed', 'Sign it by Standard Webhooks with the secret of this hook.');
  const hook = await db.requestHook.findUnique({ where: { id: hookId, revokedAt: null } });
  if (!hook) throw new ProblemError('nothing-here', 'This hook was revoked.');
  if ((await takeTry('request-hook', hookId)).isOver) {
    throw new ProblemError('too-many-calls', 'Send it again in a minute.', { headers: { 'Retry-After': '60' } });
  }
  await db.requestHook.update({ where: { id: hookId }, data: { lastUsedAt: now } });
  const call = { ...readCall(message.value.json), team: hook.team.toLowerCase() as RequestCall['team'] };
  return { call, source: 'WEBHOOK', onceAs: `${hookId}:${message.value.id}`, actsAsId: hook.actsAsId };
}

/** A button names everything by field, a chat command says it in a line. */
function readCall(json: unknown) {
  const odd = unstorable(json);
  if (odd) throw new ProblemError('unreadable', 'The body holds what cannot be stored.', { errors: [odd] });
  const isChat = typeof json === 'object' && json !== null && 'text' in json;
  const read = (isChat ? ChatCall : ButtonCall).safeParse(json);
  if (!read.success) {
    throw new ProblemError('unfit', 'No request was made. See errors for each place.', {
      errors: faultsOf(read.error),
    });
  }
  if (!('text' in read.data)) return read.data;
  const command = readCommand(read.data.text);
  if (!command.ok)
    throw new ProblemError('unfit', COMMAND_HELP, { errors: [{ pointer: '#/text', detail: COMMAND_HELP }] });
  const { activity, deal: dealExternalId, neededBy, need } = command.value;
  const { requester } = read.data;
  const named = activity.toLowerCase() as Lowercase<typeof activity>;
  return { requester, activity: named, dealExternalId, neededBy, need };
}
