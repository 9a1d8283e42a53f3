import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { assignRequest } from '~/domain/requests/assign-request.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { completeRequest } from '~/domain/requests/complete-request.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { expireAsk } from '~/domain/requests/expire-ask.server';
import { lapseRequests } from '~/domain/requests/lapse-requests.server';
import { withdrawRequest } from '~/domain/requests/withdraw-request.server';
import { type DemoRequest, requests } from './request-texts';
import { submitScene } from './submissions';
import { daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

/** Requests of four teams in every state, each with the steps that led there. */
export const requestScenes = (now: Date): Scene[] => requests.flatMap((request) => scenesOf(now, request));

function scenesOf(now: Date, request: DemoRequest): Scene[] {
  const { key, by, steps } = request;
  return [
    submitScene(now, request),
    ...steps.map(([step, ago, who = -1]): Scene => ({
      at: (byStaff.has(step) ? workdayBefore : daysBefore)(now, ago, times[step]),
      play: (world, at) => acts[step](world, { key, by, who }, at),
    })),
  ];
}

export type Step = 'assign' | 'ask' | 'accept' | 'decline' | 'expire' | 'complete' | 'close' | 'withdraw' | 'lapse';

const byStaff = new Set<Step>(['assign', 'ask', 'complete', 'close', 'withdraw']);
const times: Record<Step, string> = {
  assign: '14:05',
  ask: '14:20',
  accept: '18:40',
  decline: '18:50',
  expire: '20:30',
  complete: '16:10',
  close: '15:10',
  withdraw: '15:25',
  lapse: '16:35',
};

type Cast = { key: string; by: string; who: number };
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
  async ask(world, { key, who }, at) {
    const { advocateId, name } = made(world.advocates, who);
    const message = `Dear ${name.split(' ')[0]}, somebody who decides soon would like to hear from a person who has done it. Would you give them half an hour? You pick the time, and no is a full answer.`;
    const ask = { number: numberOf(world, key), advocateId, message, minutes: 30 };
    must(await askAdvocate(world.db, ask, made(world.staff, 'priya'), at));
  },
  async accept(world, cast, at) {
    const note = 'Tuesdays and Thursdays after three suit me. Please leave prices out of it.';
    must(await acceptAsk(world.db, { askId: await askIdOf(world, cast), note }, made(world.advocates, cast.who), at));
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
    const done = { number: numberOf(world, key), minutes: 30, ownerId: requester.personId };
    world.favours.set(key, must(await completeRequest(world.db, done, requester, at)).favourId);
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
