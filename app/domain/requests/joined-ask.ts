// reliability U2: of two asks of one person for one request the one that went further stays.
import type { AskStatus } from '~/generated/prisma/enums';

export type JoinedAsk = { id: string; requestId: string; status: AskStatus; askedAt: Date; hasCall: boolean };

const steps: Record<AskStatus, number> = { DONE: 3, ACCEPTED: 2, OPEN: 1, DECLINED: 0, EXPIRED: 0, WITHDRAWN: 0 };

/** Two asks in the order [stays, goes]; of two that went equally far the one with a call, then the earlier one, stays. */
export function furtherAsk<T extends JoinedAsk>(a: T, b: T): [stays: T, goes: T] {
  const further =
    steps[a.status] - steps[b.status] ||
    Number(a.hasCall) - Number(b.hasCall) ||
    b.askedAt.getTime() - a.askedAt.getTime();
  return further > 0 || (further === 0 && a.id < b.id) ? [a, b] : [b, a];
}

/** Whether an ask that would go has a call: a call keeps its helper, and what was agreed there must not be lost. */
export function losesCall(one: readonly JoinedAsk[], two: readonly JoinedAsk[]): boolean {
  return one.some((ask) => {
    const other = two.find(({ requestId }) => requestId === ask.requestId);
    return other ? furtherAsk(ask, other)[1].hasCall : false;
  });
}
