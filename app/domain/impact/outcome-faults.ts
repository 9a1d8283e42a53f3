// product.md §8: an outcome is a measured result of a favour, so it has a size, a day after the favour, and for deals the
// deal itself; attribution never counts what came before the favour (rules.md §9).
import type { OutcomeKind } from '~/generated/prisma/enums';
import { refuse, ok, type Result } from '~/platform/result';
import { dayIn } from '~/platform/time';
import { countsFor } from './influence';

export type OutcomeInput = {
  kind: OutcomeKind;
  quantity: number | null;
  dealId: string | null;
  happenedOn: Date;
  note: string;
};

export type OutcomeFacts = {
  /** the company's day, 2026-11-19 */
  today: string;
  timeZone: string;
  favour: { completedAt: Date; accountId: string | null };
  deal: { status: 'OPEN' | 'WON' | 'LOST'; closedOn: Date | null; accountId: string | null } | null;
};

export type OutcomeRefusal =
  | 'future'
  | 'before-favour'
  | 'needs-quantity'
  | 'needs-deal'
  | 'needs-note'
  | 'deal-lost'
  | 'deal-not-won'
  | 'favour-after-close'
  | 'own-account';

/** Whether an outcome may be recorded; what its kind does not use is dropped. */
export function checkOutcome(input: OutcomeInput, facts: OutcomeFacts): Result<OutcomeInput, OutcomeRefusal> {
  const happenedOn = input.happenedOn.toISOString().slice(0, 10);
  if (happenedOn > facts.today) return refuse('future');
  if (happenedOn < dayIn(facts.timeZone, facts.favour.completedAt)) return refuse('before-favour');
  switch (input.kind) {
    case 'LEADS':
    case 'VIEWS':
      return input.quantity === null ? refuse('needs-quantity') : ok({ ...input, dealId: null });
    case 'PRODUCT_CHANGE':
      return input.note === '' ? refuse('needs-note') : ok({ ...input, dealId: null, quantity: null });
    case 'PIPELINE':
    case 'WON_DEAL': {
      const fault = dealFault(input.kind, facts);
      return fault ? refuse(fault) : ok({ ...input, quantity: null });
    }
  }
}

function dealFault(kind: 'PIPELINE' | 'WON_DEAL', { deal, favour }: OutcomeFacts): OutcomeRefusal | null {
  if (!deal) return 'needs-deal';
  if (deal.status === 'LOST') return 'deal-lost';
  if (deal.accountId !== null && deal.accountId === favour.accountId) return 'own-account';
  if (kind === 'WON_DEAL' && deal.status !== 'WON') return 'deal-not-won';
  return countsFor({ status: deal.status, closedOn: deal.closedOn }, favour) ? null : 'favour-after-close';
}

/** What to say of a refusal, and at which field of the form. */
export const outcomeFaults: Record<OutcomeRefusal, { field: string; message: string }> = {
  future: { field: 'happenedOn', message: 'That day is still to come. An outcome is recorded once it has happened.' },
  'before-favour': {
    field: 'happenedOn',
    message: 'That day is before the favour was completed, so the favour cannot have led to it.',
  },
  'needs-quantity': { field: 'quantity', message: 'Enter how many: at least 1. Nothing is no outcome.' },
  'needs-deal': { field: 'dealId', message: 'Choose the deal.' },
  'needs-note': { field: 'note', message: 'Say in a sentence what changed in the product.' },
  'deal-lost': { field: 'dealId', message: 'This deal was lost. Only open and won deals count.' },
  'deal-not-won': {
    field: 'dealId',
    message: 'The CRM does not say that this deal is won. Choose “a deal moved on”, or import the deals again first.',
  },
  'favour-after-close': {
    field: 'dealId',
    message: 'This deal was decided before the favour was completed, or has no closing day, so it cannot count.',
  },
  'own-account': {
    field: 'dealId',
    message: 'This deal is with the advocate’s own account. A favour helps somebody else decide.',
  },
};
