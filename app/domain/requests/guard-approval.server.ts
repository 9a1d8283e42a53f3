import type { AppLoadContext } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import type { Actor } from '~/domain/audit/record.server';
import { db } from '~/platform/db.server';
import { deriveToken, isSameToken } from '~/platform/derived-token.server';
import { findApproval } from './approvals.server';

type Args = { request: Request; context: AppLoadContext; params: { id?: string } };

/**
 * First line of the page on which an account's owner answers: who was asked, by the key of their letter or signed in, who
 * owns the account by now, and managers where they answer in an owner's place. Everybody else's approval is a 404. Who was
 * asked reads it still once the account has another owner, who decides from then on.
 */
export async function guardApproval(args: Args, now: Date) {
  const approvalId = args.params.id ?? '';
  const key = new URL(args.request.url).searchParams.get('key');
  const hasKey = key !== null && isSameToken(key, deriveToken('approval', approvalId));
  const person = hasKey ? null : await guard(args, 'approvals.answer');
  const approval = await findApproval(db(), { approvalId, now });
  if (!approval) throw notFound();
  const runs = person !== null && may(person.role, 'requests.run');
  // A letter opens nothing any more once its reader no longer works here.
  const { owner, decider } = approval;
  if (person === null && owner.disabledAt) throw notFound();
  const actor: Actor & { personId: string } = person ?? { personId: owner.id, name: owner.name };
  const decides = actor.personId === decider.id;
  if (!decides && actor.personId !== owner.id && !runs) throw notFound();
  const mayAnswer = approval.status === 'WAITING' && (decides || (runs && approval.isManagers));
  /** it was asked of the reader, and the account has another owner since */
  const hasMoved = actor.personId === owner.id && !decides;
  return {
    approval,
    actor,
    hasKey,
    mayAnswer,
    hasMoved,
    page: `/approvals/${approvalId}${hasKey ? `?key=${key}` : ''}`,
  };
}
