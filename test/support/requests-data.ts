import type { Prisma } from '~/generated/prisma/client';
import type { Activity } from '~/generated/prisma/enums';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { RequestForm } from '~/domain/requests/schema';
import { type Submission, submitRequest, type Submitter } from '~/domain/requests/submit-request.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeFavour } from './advocates';
import { NOW } from './clock';
import { makeAccount, makeAdvocate, makeStaff } from './people';

/** An open deal far enough for a live call, with the prospect as its account. */
export async function makeDeal(db: Db, fields: Partial<Prisma.DealUncheckedCreateInput> = {}) {
  const accountId = fields.accountId ?? (await makeAccount(db, { name: 'Castellan Foods', industry: 'Food' })).id;
  return db.deal.create({
    data: {
      id: newId('deal'),
      name: 'Castellan Foods, planner',
      stage: 'Evaluation',
      value: 214_000,
      currency: 'GBP',
      industry: 'Food',
      ...fields,
      accountId,
    },
  });
}

/** A finished piece about food and spreadsheets. */
export function makeAsset(db: Db, fields: Partial<Prisma.AssetUncheckedCreateInput> = {}) {
  return db.asset.create({
    data: {
      id: newId('ast'),
      kind: 'CASE_STUDY',
      title: 'From spreadsheets to one plan',
      summary: 'How four chilled sites left their spreadsheets in one winter.',
      link: 'https://northbeam.example/stories/one-plan',
      industry: 'Food',
      topics: ['spreadsheets'],
      ...fields,
    },
  });
}

/** A requester from Sales, as the use cases know somebody. */
export async function makeRequester(
  db: Db,
  fields: Partial<Prisma.PersonUncheckedCreateInput> = {},
): Promise<Submitter> {
  const person = await makeStaff(db, { name: 'Marcus Okafor', role: 'REQUESTER', team: 'SALES', ...fields });
  return { personId: person.id, name: person.name, role: person.role, team: person.team };
}

/** What somebody types for a reference call; pass `dealId` or `about`. */
export function requestForm(fields: Partial<Record<keyof RequestForm, string>> = {}): RequestForm {
  return RequestForm.parse({
    submissionKey: newId('key'),
    team: 'SALES',
    activity: 'REFERENCE_CALL' satisfies Activity,
    need: 'They plan three chilled sites in spreadsheets and fear a winter cutover.',
    questions: 'What broke in the first month?\nWhat would you not do again?',
    persona: 'Head of logistics',
    topics: 'spreadsheets',
    neededBy: '2026-11-27',
    ...fields,
  });
}

/** A day so many days after `now`, as forms hold it. */
const dayAhead = (count: number, now: Date) => addTime(now, days(count)).toISOString().slice(0, 10);

/** A request for a live call that passed its gate, submitted by the use case; SOPs are installed when missing. */
export async function makeRequest(
  db: Db,
  { by, form, ...rest }: Partial<Submission> & { by?: Submitter } = {},
  now = NOW,
) {
  await db.$transaction((tx) => installDefaultSops(tx, now));
  const submitter = by ?? (await makeRequester(db));
  const submission = {
    form: form ?? requestForm({ dealId: (await makeDeal(db)).id, neededBy: dayAhead(8, now) }),
    seenAssetIds: (await db.asset.findMany({ select: { id: true } })).map(({ id }) => id),
    enoughAssetId: null,
    assetsNote: 'They want to question someone.',
    ...rest,
  };
  const result = await submitRequest(db, submission, submitter, now);
  if (!result.ok) throw new Error(`The request was refused: ${JSON.stringify(result.reason)}`);
  return db.request.findUniqueOrThrow({ where: { id: result.value.id } });
}

/** A rested advocate who may be asked for a call: one quote done, and willing. */
export async function makeReference(db: Db, fields: Parameters<typeof makeAdvocate>[1] = {}) {
  const advocate = await makeAdvocate(db, fields);
  await makeFavour(db, advocate.id);
  await db.activityWillingness.create({ data: { advocateId: advocate.id, activity: 'REFERENCE_CALL', answer: 'YES' } });
  return advocate;
}

/** A request whose advocate has been asked and has not answered yet. */
export async function makeOpenAsk(db: Db, { request, now = NOW }: { request?: { number: number }; now?: Date } = {}) {
  const { number } = request ?? (await makeRequest(db, {}, now));
  const advocate = await makeReference(db);
  const manager = await makeStaff(db);
  const by = { personId: manager.id, name: manager.name };
  const message = 'A food company is where you were in 2024. Would you give them half an hour?';
  const result = await askAdvocate(db, { number, advocateId: advocate.id, message, minutes: 30 }, by, now);
  if (!result.ok) throw new Error(`The ask was refused: ${JSON.stringify(result.reason)}`);
  const ask = await db.ask.findUniqueOrThrow({ where: { id: result.value.askId }, include: { request: true } });
  return { ask, advocate, manager: by, self: { personId: advocate.personId, name: advocate.person.name } };
}
