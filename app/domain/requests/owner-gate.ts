// product.md §4: whose yes it takes before an advocate is asked: nobody's, that of whoever owns the account, or a manager's.
// An answer that was given or is awaited for this request counts in every mode. Why an owner has to agree: owner-yes.ts.
import type { ApprovalStatus } from '~/generated/prisma/enums';
import type { AskingMode } from './asking-rules';

export type GateFacts = {
  mode: AskingMode;
  /** who wants to ask, and whether they run the programme */
  asker: { personId: string; runs: boolean };
  /** the advocate's account; `ownerId` null: nobody owns it, or they work here no more */
  account: { name: string; ownerId: string | null } | null;
  /** why the owner of the account has to agree, such as a renewal at hand; empty when only the SOP decides */ why: string[];
  /** what was answered about this advocate for this request */
  approval: { status: ApprovalStatus; reason: string | null } | null;
};

export type OwnerGate =
  | { do: 'ask' }
  | { do: 'wait' }
  | { do: 'skip'; reason: string }
  | { do: 'owner'; ownerId: string }
  /** nobody else may say it: a manager answers, with a reason */
  | { do: 'manager'; why: string }
  /** asking is the yes: of the owner, or of a manager where nobody owns the account */
  | { do: 'agreed'; ownerId: string; reason: string };

/** Whether the ask may go out now, and if not, who has to say yes. */
export function ownerGate({ mode, asker, account, why, approval }: GateFacts): OwnerGate {
  if (approval?.status === 'AGREED' || approval?.status === 'PASSED') return { do: 'ask' };
  if (approval?.status === 'WAITING') return { do: 'wait' };
  if (approval?.status === 'OBJECTED') {
    return { do: 'skip', reason: `The owner of the account said no: ${approval.reason ?? 'without a reason'}` };
  }
  if (why.length > 0 || mode === 'managed, owner agrees') return ownerOf(account, asker);
  if (mode === 'self-serve with approval' && !asker.runs) {
    if (!account) return { do: 'skip', reason: 'They belong to no account we know: a manager has to ask them.' };
    return { do: 'manager', why: 'The SOP lets requesters choose, and a manager agrees.' };
  }
  return { do: 'ask' };
}

/**
 * The gate of an account whose owner has to agree. Who asks for their own account agrees by asking; where nobody owns it, a
 * manager who asks has decided, and anybody else's choice waits for one.
 */
export function ownerOf(account: GateFacts['account'], asker: GateFacts['asker']): OwnerGate {
  if (!account) return { do: 'ask' };
  const { personId, runs } = asker;
  const unowned = `Nobody owns ${account.name}: a manager decides.`;
  if (!account.ownerId) {
    return runs ? { do: 'agreed', ownerId: personId, reason: unowned } : { do: 'manager', why: unowned };
  }
  if (account.ownerId === personId) {
    return { do: 'agreed', ownerId: personId, reason: 'Asked by the owner of the account.' };
  }
  return { do: 'owner', ownerId: account.ownerId };
}
