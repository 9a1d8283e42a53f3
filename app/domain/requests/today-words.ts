// mockups/today.html: one line a thing that needs a manager now, with the one act that answers it.
import type { AskStatus, RequestStatus } from '~/generated/prisma/enums';
import { days, hours } from '~/platform/time';
import { plural } from '~/ui/format';
import type { Clock } from './sla-clock';

/** One line of the page: what it is about, since or until when, and where its one act leads. */
export type Todo = {
  id: string;
  tone: 'bad' | 'warn' | 'idle';
  title: string;
  text: string;
  when: string;
  detail: string;
  to: string;
  action: string;
};
export type TodoGroup = {
  key: string;
  title: string;
  count: number;
  all?: { to: string; label: string };
  items: Todo[];
};

type Facts = {
  status: RequestStatus;
  requester: string;
  clock: Clock;
  last: { status: AskStatus; name: string } | undefined;
};

/** Why a request needs a manager now, and the act that answers it; null where somebody else has to act in good time. */
export function needsNow({ status, requester, clock, last }: Facts): { text: string; action: string } | null {
  const isPressing = clock.state === 'bad' || clock.state === 'warn';
  if (status === 'NEW')
    return { text: `Nobody has looked at it. ${requester} waits for a first answer.`, action: 'Answer' };
  if (status === 'MATCHING') {
    if (last?.status === 'DECLINED')
      return { text: `${last.name} could not help. Choose whom to ask next.`, action: 'Ask next' };
    if (last?.status === 'EXPIRED')
      return { text: `${last.name} did not answer. Choose whom to ask next.`, action: 'Ask next' };
    return { text: `Nobody is being asked for ${requester} yet.`, action: 'Choose match' };
  }
  if (!isPressing) return null;
  if (status === 'WAITING_FOR_ADVOCATE')
    return { text: `${last?.name ?? 'An advocate'} has not answered yet.`, action: 'See the ask' };
  return {
    text: `${last?.name ?? 'An advocate'} said yes. Mark it as done, or ask ${requester} how it stands.`,
    action: 'See it',
  };
}

/** "waits 3 h", "waits 2 days" */
export function waitingText(since: Date, now: Date): string {
  const ms = Math.max(0, now.getTime() - since.getTime());
  if (ms >= days(1)) return `waits ${plural(Math.floor(ms / days(1)), 'day')}`;
  return ms >= hours(1) ? `waits ${Math.floor(ms / hours(1))} h` : 'waits since just now';
}
