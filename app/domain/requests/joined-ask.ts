// reliability U2: of two asks of one person for one request the one that went further stays.
import type { AskStatus, MeetingStatus } from '~/generated/prisma/enums';

/** `call`: how its call stands, null without one. */
export type JoinedAsk = {
  id: string;
  requestId: string;
  status: AskStatus;
  askedAt: Date;
  call: MeetingStatus | null;
};

const steps: Record<AskStatus, number> = { DONE: 3, ACCEPTED: 2, OPEN: 1, DECLINED: 0, EXPIRED: 0, WITHDRAWN: 0 };

/** Two asks in the order [stays, goes]; of two that went equally far the one with a call, then the earlier one, stays. */
export function furtherAsk<T extends JoinedAsk>(a: T, b: T): [stays: T, goes: T] {
  const further =
    steps[a.status] - steps[b.status] ||
    Number(hasCall(a)) - Number(hasCall(b)) ||
    b.askedAt.getTime() - a.askedAt.getTime();
  return further > 0 || (further === 0 && a.id < b.id) ? [a, b] : [b, a];
}

/** The ask of the first for a request for which both have a call: the ask that stays takes over one call, not a second. */
export function withTwoCalls<T extends JoinedAsk>(one: readonly T[], two: readonly T[]): T | undefined {
  return one.find((ask) => hasCall(ask) && two.some((other) => other.requestId === ask.requestId && hasCall(other)));
}

/** A call that was called off is none: what was said of it stands in the log. */
const hasCall = ({ call }: JoinedAsk) => call !== null && call !== 'CANCELLED';
