// mockups/requests.html: under each status, what it waits for. Before a yes only managers read a name (rules G6).
import type { ApprovalStatus, AskStatus, RequestStatus } from '~/generated/prisma/enums';
import { formatDate, formatTime } from '~/ui/format';
import type { Viewer } from './viewer';

export type NoteFacts = {
  status: RequestStatus;
  wanted: number;
  isPaused: boolean;
  closedAt: Date | null;
  /** newest first */
  asks: { status: AskStatus; askedAt: Date; name: string }[];
  /** those without an answer, and objections; newest first */
  approvals: { status: ApprovalStatus; askedAt: Date; objectsUntil: Date | null; name: string }[];
  /** of the call, once its time is picked */
  startsAt: Date | null;
};

/** One line on what a request waits for, in the viewer's zone. */
export function queueNote(facts: NoteFacts, { seesAll, timeZone }: Pick<Viewer, 'seesAll' | 'timeZone'>): string {
  const { status, asks, approvals, startsAt, closedAt } = facts;
  const day = (date: Date) => formatDate(date, timeZone, 'short');
  const named = (name: string, otherwise: string) => (seesAll ? name : otherwise);
  const said = asks.filter((ask) => ask.status === 'ACCEPTED' || ask.status === 'DONE');
  const [helper] = said;
  const owner = approvals.find((one) => one.status === 'WAITING');
  if (status === 'CLOSED') return closedAt ? day(closedAt) : '';
  if (status === 'NEW') return facts.isPaused ? 'waits for its requester' : 'nobody has looked at it';
  if (status === 'WAITING_FOR_OWNER' && owner) return `${named(owner.name, 'an owner')}, since ${day(owner.askedAt)}`;
  if (status === 'WAITING_FOR_ADVOCATE') return waiting(facts, said.length, { day, named });
  if (status === 'SCHEDULED' && startsAt) {
    return [`${day(startsAt)}, ${formatTime(startsAt, timeZone)}`, helper?.name].filter(Boolean).join(', ');
  }
  if (facts.isPaused) return status === 'ACCEPTED' ? 'the requester picks a time' : 'waits for its requester';
  if (helper && status !== 'MATCHING') return helper.name;
  return unanswered(facts, { day, named });
}

type Say = { day: (date: Date) => string; named: (name: string, otherwise: string) => string };

function waiting({ asks, wanted }: NoteFacts, found: number, { day, named }: Say): string {
  const open = asks.filter(({ status }) => status === 'OPEN');
  const [only] = open;
  if (wanted > 1) return `${found} of ${wanted} found, ${open.length} asked`;
  if (open.length > 1) return `${open.length} asked as a group`;
  return only ? `${named(only.name, 'one person')}, since ${day(only.askedAt)}` : '';
}

function unanswered({ asks: [last], approvals }: NoteFacts, { day, named }: Say): string {
  const objection = approvals.find(({ status }) => status === 'OBJECTED');
  if (objection) {
    const until = objection.objectsUntil ? `, until ${day(objection.objectsUntil)}` : '';
    return `${named(objection.name, 'an owner')} objects${until}`;
  }
  if (last?.status === 'DECLINED') return 'the last one asked could not';
  if (last?.status === 'EXPIRED') return 'the last one asked did not answer';
  return 'choosing whom to ask';
}
