// product.md §4: the life of a request. NEW → MATCHING → WAITING_FOR_ADVOCATE → ACCEPTED → CLOSED; a no, or silence,
// leads back to MATCHING; every open state can close.
import type { ApprovalStatus, AskStatus, RequestClosedAs, RequestStatus } from '~/generated/prisma/enums';

/** The states from which somebody may be asked. */
export const askable = ['NEW', 'MATCHING', 'WAITING_FOR_OWNER'] as const satisfies RequestStatus[];
/** Every state but the last. */
export const openStatuses = [
  'NEW',
  'MATCHING',
  'WAITING_FOR_OWNER',
  'WAITING_FOR_ADVOCATE',
  'ACCEPTED',
  'SCHEDULED',
  'HELD',
] as const satisfies RequestStatus[];
/** Somebody has said yes and waits to hear from us. */
export const agreedStatuses = ['ACCEPTED', 'SCHEDULED', 'HELD'] as const satisfies RequestStatus[];
/** The `where` of asks that ended in a yes; of several people wanted, one may have said it while others are still asked. */
export const saidYes = { status: { in: ['ACCEPTED', 'DONE'] } } satisfies { status: { in: AskStatus[] } };

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'idle' | 'accent';
export type StatusLine = { tone: Tone; label: string; isUntouched?: boolean };

const open: Record<Exclude<RequestStatus, 'CLOSED'>, StatusLine> = {
  NEW: { tone: 'bad', label: 'New', isUntouched: true },
  MATCHING: { tone: 'accent', label: 'Matching' },
  WAITING_FOR_OWNER: { tone: 'warn', label: 'Waiting for owner' },
  WAITING_FOR_ADVOCATE: { tone: 'info', label: 'Waiting for advocate' },
  ACCEPTED: { tone: 'good', label: 'Accepted' },
  SCHEDULED: { tone: 'good', label: 'Scheduled' },
  HELD: { tone: 'good', label: 'Held' },
};

const closed: Record<RequestClosedAs, StatusLine> = {
  FULFILLED_BY_PERSON: { tone: 'good', label: 'Fulfilled' },
  FULFILLED_BY_ASSET: { tone: 'good', label: 'Answered by an asset' },
  DECLINED: { tone: 'idle', label: 'Declined' },
  LAPSED: { tone: 'idle', label: 'Lapsed' },
  WITHDRAWN: { tone: 'idle', label: 'Withdrawn' },
};

/** A status as one word with its colour. */
export function statusLine(status: RequestStatus, closedAs: RequestClosedAs | null): StatusLine {
  return status === 'CLOSED' ? closed[closedAs ?? 'LAPSED'] : open[status];
}

/** What each step on the request's page says; `current` is the step we are at, past the last when all is done. */
export type Progress = { steps: { label: string; note: string }[]; current: number };

export type ProgressFacts = {
  status: RequestStatus;
  closedAs: RequestClosedAs | null;
  isLive: boolean;
  submitted: string;
  assetsShown: number;
  sopVersion: number;
  /** what owners were asked for this request and is still needed, the first first; `asked` is when */
  approvals: { status: ApprovalStatus; asked: string }[];
  asked: string | null;
  accepted: string | null;
  closed: string | null;
};

/** How far a request has come, one note a step. A request that ended early shows its end instead of the steps left. */
export function progressOf(facts: ProgressFacts): Progress {
  const { status, closedAs, assetsShown, sopVersion } = facts;
  const shown = assetsShown === 0 ? 'none fitted' : `${assetsShown}, not enough`;
  const begun = [
    { label: 'Submitted', note: facts.submitted },
    { label: 'Assets offered', note: closedAs === 'FULFILLED_BY_ASSET' ? 'one was enough' : shown },
    { label: 'Gate passed', note: `SOP v${sopVersion}` },
  ];
  if (status === 'CLOSED' && closedAs !== 'FULFILLED_BY_PERSON') {
    const steps = closedAs === 'FULFILLED_BY_ASSET' ? begun.slice(0, 2) : begun;
    const all = [...steps, { label: statusLine(status, closedAs).label, note: facts.closed ?? '' }];
    return { steps: all, current: all.length };
  }
  const owner = ownerStep(facts);
  const steps = [
    ...begun,
    { label: 'Matching', note: status === 'NEW' || status === 'MATCHING' ? 'choosing whom to ask' : '' },
    ...owner,
    { label: 'Advocate asked', note: facts.asked ?? '' },
    { label: 'Advocate accepted', note: facts.accepted ?? '' },
    ...(facts.isLive
      ? [
          { label: 'Scheduled', note: '' },
          { label: 'Held', note: '' },
        ]
      : []),
    { label: facts.isLive ? 'Fulfilled and thanked' : 'Delivered and thanked', note: facts.closed ?? '' },
  ];
  const asked = 4 + owner.length;
  const at: Record<RequestStatus, number> = {
    NEW: 3,
    MATCHING: 3,
    WAITING_FOR_OWNER: 4,
    WAITING_FOR_ADVOCATE: asked + 1,
    ACCEPTED: asked + 2,
    SCHEDULED: asked + 3,
    HELD: asked + 4,
    CLOSED: steps.length,
  };
  return { steps, current: at[status] };
}

/** The step of the owners, for a request that needs the yes of one; silence that counts as a yes is one. */
function ownerStep({ status, approvals }: ProgressFacts): { label: string; note: string }[] {
  if (approvals.length === 0 && status !== 'WAITING_FOR_OWNER') return [];
  const waiting = approvals.find((approval) => approval.status === 'WAITING');
  const agreed = approvals.filter((approval) => approval.status === 'AGREED' || approval.status === 'PASSED').length;
  const note = () => {
    if (status === 'WAITING_FOR_OWNER') return waiting ? `waiting since ${waiting.asked}` : '';
    if (agreed === 0) return waiting ? 'no answer yet' : 'said no';
    return agreed === approvals.length ? 'agreed' : `${agreed} of ${approvals.length} agreed`;
  };
  return [{ label: 'Owner agrees', note: note() }];
}
