import { advanceRound } from '~/domain/requests/advance-round.server';
import type { AskingMode } from '~/domain/requests/asking-rules';
import { SopSettings } from '~/domain/requests/sop';
import { type RoundPlan, startRound } from '~/domain/requests/start-round.server';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { NOW } from './clock';
import { makeAccount, makeStaff } from './people';
import { makeDeal, makeReference, makeRequest, requestForm } from './requests-data';

export const MESSAGE = 'A food company is where you were in 2024. Would you give them half an hour?';

/** Sets how asks of a request go out, in the version of the SOP that it keeps. */
export async function setRules(
  db: Db,
  { sopId }: { sopId: string },
  { mode, ...owner }: { mode: AskingMode } & Partial<SopSettings['owner']>,
) {
  const sop = await db.sop.findUniqueOrThrow({ where: { id: sopId } });
  const settings = SopSettings.parse(sop.settings);
  const kinds = settings.kinds.map((kind) => ({ ...kind, mode }));
  const changed = { ...settings, kinds, owner: { ...settings.owner, ...owner }, order: { waitHours: 8 } };
  await db.sop.update({ where: { id: sopId }, data: { settings: changed } });
}

/** A request with its own SOP rules, a manager, and some advocates who may be asked, each of an account of their own. */
export async function makeAsking(
  db: Db,
  options: {
    mode?: AskingMode;
    people?: number;
    wanted?: number;
    then?: SopSettings['owner']['then'];
    now?: Date;
  } = {},
) {
  const { mode = 'managed', people = 3, wanted = 1, then = 'manager decides', now = NOW } = options;
  const neededBy = addTime(now, days(8)).toISOString().slice(0, 10);
  const form = requestForm({ dealId: (await makeDeal(db)).id, neededBy });
  const { id, number, sopId, requesterId } = await makeRequest(db, { form }, now);
  await db.request.update({ where: { id }, data: { wanted } });
  await setRules(db, { sopId }, { mode, silenceHours: 16, then });
  const staff = await makeStaff(db);
  const owner = await makeStaff(db, { name: 'Aoife Brennan', role: 'REQUESTER', team: 'CUSTOMER_SUCCESS' });
  const advocates = [];
  for (let n = 0; n < people; n++) {
    const account = await makeAccount(db, { name: `Halden Freight ${n + 1}`, industry: 'Food', ownerId: owner.id });
    const fields = { accountId: account.id, confirmedAt: now, expertise: ['spreadsheets'] };
    advocates.push(await makeReference(db, { name: `Maren ${'ABCDEFGHIJKLMNO'[n]}`, ...fields }));
  }
  const manager = { personId: staff.id, name: staff.name, runs: true };
  return { request: { id, number, requesterId }, manager, owner: { personId: owner.id, name: owner.name }, advocates };
}

type Made = Awaited<ReturnType<typeof makeAsking>>;

/** What a manager posts to ask these people. */
export const planOf = (made: Made, mode: RoundPlan['mode']): RoundPlan => ({
  number: made.request.number,
  mode,
  people: made.advocates.map(({ id }) => ({ advocateId: id, message: MESSAGE, minutes: 30 })),
});

/** The request with a round that has begun, and its open asks in their order. */
export async function startAsking(db: Db, made: Made, mode: RoundPlan['mode'], now = NOW) {
  const result = await startRound(db, planOf(made, mode), made.manager, now);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

/** Everybody in the latest round as one word each, in order. */
export async function standOf(db: Db, requestId: string) {
  const round = await db.askRound.findFirstOrThrow({
    where: { requestId },
    orderBy: { startedAt: 'desc' },
    include: { places: { orderBy: { position: 'asc' }, include: { ask: true } } },
  });
  return round.places.map(({ status, ask }) => ask?.status ?? status);
}

/** The ask of one of these advocates for the request. */
export const askOf = (db: Db, made: Made, index: number) =>
  db.ask.findUniqueOrThrow({
    where: { requestId_advocateId: { requestId: made.request.id, advocateId: made.advocates[index]!.id } },
  });

/** Who answers as one of these advocates. */
export const selfOf = ({ advocates }: Made, index: number) => ({
  personId: advocates[index]!.personId,
  name: advocates[index]!.person.name,
});

/** Works off the jobs that asking has queued for the running round. */
export async function goOn(db: Db, requestId: string, now = NOW) {
  const round = await db.askRound.findFirst({ where: { requestId, endedAt: null } });
  if (round) await advanceRound(db, { roundId: round.id }, now);
}

/** The yes of an advocate who offers three times, as a call needs it. */
export const yesTo = (askId: string, now = NOW) => ({
  askId,
  note: '',
  times: [1, 2, 3].map((day) => addTime(now, days(day))),
});
