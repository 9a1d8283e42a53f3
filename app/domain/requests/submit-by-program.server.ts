import type { Activity, Helper, RequestSource, Team } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { canonicalEmail } from '~/platform/email-address';
import { refuse, type Result } from '~/platform/result';
import type { Submitted } from './earlier.server';
import type { RequestCall } from './program-call';
import { RequestForm } from './schema';
import { submitRequest, type Submitter } from './submit-request.server';
import type { Triage } from './triage';

/** A call with the door it came by; `onceAs` names the call among all of that door: sent again, it is the same request. */
export type ProgramCall = {
  call: Omit<RequestCall, 'requester'> & { requester?: string };
  source: Exclude<RequestSource, 'FORM'>;
  onceAs: string;
  /** whose request it is where the call names nobody */
  actsAsId: string | null;
};

/** `errors`: messages by field of the call. */
export type ProgramRefusal = { code: 'answers'; errors: Record<string, string[]> } | { code: 'gate'; triage: Triage };

/**
 * Submits a request for a colleague, as they would by the form; a call that comes twice makes one (reliability C4).
 * Refused: nobody of this address may submit, no such open deal, what the form and the gate refuse.
 */
export async function submitByProgram(
  db: Db,
  { call, source, onceAs, actsAsId }: ProgramCall,
  now: Date,
): Promise<Result<Submitted & { by: Submitter }, ProgramRefusal>> {
  const by = await findSubmitter(db, { email: call.requester, actsAsId });
  if (!by) return wrong('requester', 'Nobody of this address may submit requests here');
  const dealId = await findDealId(db, call);
  if (dealId === null) {
    return wrong(call.dealExternalId ? 'dealExternalId' : 'dealId', 'No open deal has this id. Bring it first');
  }
  const form = RequestForm.safeParse({
    ...call,
    team: call.team.toUpperCase() as Team,
    activity: call.activity.toUpperCase() as Activity,
    helper: call.helper?.toUpperCase() as Helper | undefined,
    dealId,
    submissionKey: hashToken(`request:${onceAs}`),
  });
  if (!form.success) return refuse({ code: 'answers', errors: errorsOf(form.error.issues) });
  const submission = { form: form.data, seenAssetIds: [], enoughAssetId: null, assetsNote: '', source };
  const result = await submitRequest(db, submission, by, now);
  if (result.ok) return { ok: true, value: { ...result.value, by } };
  const { reason } = result;
  if (reason.code === 'answers' || reason.code === 'gate') return refuse(reason);
  throw new Error(`A program cannot be asked to ${reason.code}.`);
}

const wrong = (field: string, message: string): Result<never, ProgramRefusal> =>
  refuse({ code: 'answers', errors: { [field]: [message] } });

async function findSubmitter(db: Db, { email, actsAsId }: { email?: string; actsAsId: string | null }) {
  const address = email === undefined ? null : canonicalEmail(email);
  if (address && !address.ok) return null;
  if (!address && !actsAsId) return null;
  const person = await db.person.findFirst({
    where: {
      ...(address ? { email: address.value } : { id: actsAsId ?? '' }),
      role: { in: ['REQUESTER', 'MANAGER', 'ADMIN'] },
      disabledAt: null,
    },
    select: { id: true, name: true, role: true, team: true },
  });
  return person && { personId: person.id, name: person.name, role: person.role, team: person.team };
}

/** Empty: none is named. Null: the one that is named is not there, or closed. */
async function findDealId(db: Db, { dealExternalId, dealId }: Pick<RequestCall, 'dealExternalId' | 'dealId'>) {
  if (!dealExternalId && !dealId) return '';
  const where = { externalId: dealExternalId || undefined, id: dealId || undefined, status: 'OPEN' as const };
  return (await db.deal.findFirst({ where, select: { id: true } }))?.id ?? null;
}

function errorsOf(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { path, message } of issues) (errors[String(path[0])] ??= []).push(message);
  return errors;
}
