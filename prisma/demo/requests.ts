import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { askProductAdvocate } from '~/domain/meetings/ask-product-advocate.server';
import { holdMeeting } from '~/domain/meetings/hold-meeting.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { advanceRound } from '~/domain/requests/advance-round.server';
import { answerApproval } from '~/domain/requests/answer-approval.server';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { askOwner } from '~/domain/requests/ask-owner.server';
import { assignRequest } from '~/domain/requests/assign-request.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { completeRequest } from '~/domain/requests/complete-request.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { expireAsk } from '~/domain/requests/expire-ask.server';
import { lapseRequests } from '~/domain/requests/lapse-requests.server';
import { startRound } from '~/domain/requests/start-round.server';
import { withdrawRequest } from '~/domain/requests/withdraw-request.server';
import { writeMessage } from '~/domain/requests/write-message.server';
import { addTime, days, hours } from '~/platform/time';
import { type DemoRequest, requests } from './request-texts';
import { submitScene } from './submissions';
import { daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

/** Requests of four teams in every state, each with the steps that led there. */
export const requestScenes = (now: Date): Scene[] => requests.flatMap((request) => scenesOf(now, request));

function scenesOf(now: Date, request: DemoRequest): Scene[] {
  const { key, by, group = [], steps } = request;
  return [
    submitScene(now, request),
    ...steps.map(([step, ago, who = -1]): Scene => ({
      at: (byStaff.has(step) ? workdayBefore : daysBefore)(now, ago, times[step]),
      play: (world, at) => acts[step](world, { key, by, who, group }, at),
    })),
  ];
}

const byStaff = new Set<Step>(['assign', 'owner', 'tom', 'ask', 'group', 'question', 'complete', 'close', 'withdraw']);
/** What happens to a request, each at its time of the day. */
const times = {
  assign: '14:05',
  owner: '14:10',
  tom: '14:15',
  ask: '14:20',
  group: '14:20',
  question: '14:40',
  pick: '11:15',
  accept: '18:40',
  decline: '18:50',
  expire: '20:30',
  complete: '16:10',
  close: '15:10',
  withdraw: '15:25',
  lapse: '16:35',
};
export type Step = keyof typeof times;

type Cast = { key: string; by: string; who: number; group: readonly number[] };
type Act = (world: World, cast: Cast, at: Date) => Promise<unknown>;

const numberOf = (world: World, key: string) => made(world.requests, key);

async function askIdOf(world: World, { key, who }: Cast) {
  const { advocateId } = made(world.advocates, who);
  const where = { advocateId, request: { number: numberOf(world, key) } };
  return (await world.db.ask.findFirstOrThrow({ where, select: { id: true } })).id;
}

const acts: Record<Step, Act> = {
  async assign(world, { key }, at) {
    const { personId } = made(world.staff, 'ines');
    const change = { number: numberOf(world, key), assigneeId: personId };
    must(await assignRequest(world.db, change, made(world.staff, 'priya'), at));
  },
  async owner(world, { key, who }, at) {
    const { advocateId } = made(world.advocates, who);
    must(await askOwner(world.db, { number: numberOf(world, key), advocateId }, manager(world), at));
  },
  async tom(world, { key }, at) {
    const { personId } = made(world.staff, 'tom');
    must(await askProductAdvocate(world.db, { number: numberOf(world, key), personId }, manager(world), at));
  },
  async ask(world, { key, who }, at) {
    const { advocateId, name } = made(world.advocates, who);
    const ask = { number: numberOf(world, key), advocateId, message: messageTo(name), minutes: 30 };
    const asked = await askAdvocate(world.db, ask, manager(world), at);
    if (asked.ok || asked.reason.code !== 'owner-first') return must(asked);
    must(await askOwner(world.db, ask, manager(world), addTime(at, -hours(3))));
    await ownersAgree(world, ask.number, addTime(at, -hours(1)));
    must(await askAdvocate(world.db, ask, manager(world), at));
  },
  async group(world, { key, group }, at) {
    const number = numberOf(world, key);
    const people = group.map((who) => {
      const { advocateId, name } = made(world.advocates, who);
      return { advocateId, message: messageTo(name), minutes: 30 };
    });
    const { roundId } = must(await startRound(world.db, { number, mode: 'GROUP', people }, manager(world), at));
    await ownersAgree(world, number, addTime(at, hours(2)));
    await advanceRound(world.db, { roundId }, addTime(at, hours(2)));
  },
  async question(world, { key }, at) {
    const body = 'Would it help if it were somebody from another industry who moved as many pipelines?';
    const by = { ...made(world.staff, 'priya'), seesAll: true };
    must(await writeMessage(world.db, { number: numberOf(world, key), body, isQuestion: true }, by, at));
  },
  async accept(world, cast, at) {
    const answer = { askId: await askIdOf(world, cast), note: 'Please leave prices out of it.', times: threeTimes(at) };
    must(await acceptAsk(world.db, answer, made(world.advocates, cast.who), at));
  },
  /** `who` is the place of the time among those offered. */
  async pick(world, { key, by, who }, at) {
    const { id: meetingId, times } = await meetingOf(world, key);
    const { startsAt } = times[who] ?? { startsAt: at };
    must(await pickTime(world.db, { meetingId, startsAt, side: 'GUEST' }, made(world.staff, by), at));
  },
  async decline(world, cast, at) {
    const answer = { askId: await askIdOf(world, cast), why: 'time' } as const;
    must(await declineAsk(world.db, answer, made(world.advocates, cast.who), at));
  },
  async expire(world, cast, at) {
    if (!(await expireAsk(world.db, { askId: await askIdOf(world, cast) }, at)))
      throw new Error(`The ask of ${cast.key} did not expire.`);
  },
  async complete(world, { key, by }, at) {
    const requester = made(world.staff, by);
    const { id: meetingId } = await meetingOf(world, key);
    must(await holdMeeting(world.db, { meetingId }, requester, addTime(at, -hours(1))));
    const done = { number: numberOf(world, key), minutes: 30, ownerId: requester.personId };
    const [favourId = ''] = must(await completeRequest(world.db, done, requester, at)).favourIds;
    world.favours.set(key, favourId);
  },
  async close(world, { key }, at) {
    const reason =
      'All who could tell this story are resting until next month. The webinar recording covers two of your three questions.';
    must(await closeRequest(world.db, { number: numberOf(world, key), reason }, made(world.staff, 'priya'), at));
  },
  async lapse(world, _cast, at) {
    if ((await lapseRequests(world.db, at)) !== 1) throw new Error('One request of the demo lapses.');
  },
  async withdraw(world, { key, by }, at) {
    const reason = 'They renewed without the call.';
    must(await withdrawRequest(world.db, { number: numberOf(world, key), reason }, made(world.staff, by), at));
  },
};

const manager = (world: World) => ({ ...made(world.staff, 'priya'), runs: true });
const messageTo = (name: string) =>
  `Dear ${name.split(' ')[0]}, somebody who decides soon would like to hear from a person who has done it. Would you give them half an hour? You pick the time, and no is a full answer.`;
const threeTimes = (at: Date) => [5, 6, 7].map((count) => addTime(at, days(count) - hours(count)));

const meetingOf = ({ db, requests }: World, key: string) =>
  db.meeting.findFirstOrThrow({
    where: { guests: { some: { request: { number: made(requests, key) } } } },
    select: { id: true, times: { orderBy: { startsAt: 'asc' }, select: { startsAt: true } } },
  });

/** Whoever owns the accounts in question says yes. */
async function ownersAgree({ db }: World, number: number, at: Date) {
  const waiting = await db.ownerApproval.findMany({
    where: { request: { number }, status: 'WAITING' },
    select: { id: true, owner: { select: { id: true, name: true } } },
  });
  for (const { id: approvalId, owner } of waiting) {
    const answer = { agrees: true, reason: 'They offered to last month.' } as const;
    must(await answerApproval(db, { approvalId, answer }, { personId: owner.id, name: owner.name }, at));
  }
}
