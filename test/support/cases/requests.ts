import { yesTo } from '#test/support/asking';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { relaxRequest } from '~/domain/requests/relax-request.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { makeFavour } from '../advocates';
import { makeStaff } from '../people';
import type { People, Somebody } from '../people-in-roles';
import { makeDeal, makeReference, makeRequest, requestForm } from '../requests-data';
import { aDayFromNow } from './advocate';
import type { Cases } from './case';

const answers = { need: 'What the first month was like.', questions: 'What broke?', persona: 'Head of logistics' };

/** A request belongs to `requester`; its ask to `advocate`. */
export const requestCases: Cases = {
  '/requests/new': async (db, people) => {
    await newRequest(db, people); // installs the SOPs
    const deal = { dealId: (await makeDeal(db)).id, about: '', competitors: '', topics: 'spreadsheets' };
    const form = { team: 'SALES', activity: 'REFERENCE_CALL', ...answers, ...deal, neededBy: aDayFromNow(12) };
    const assets = await db.asset.findMany({ select: { id: true } });
    const seen = assets.map(({ id }) => id).join(',');
    const looked = { seen, enough: '', assetsNote: 'They want to question someone.' };
    return { path: '/requests/new', as: 'requester', form: { ...form, ...looked, submissionKey: newId('key') } };
  },
  '/requests/draft': () => ({
    path: '/requests/draft',
    as: 'requester',
    form: { submissionKey: newId('key'), team: 'SALES', need: answers.need, intent: 'look' },
  }),
  '/requests/:number/followers': async (db) => {
    const { id: dealId } = await makeDeal(db);
    const form = requestForm({ dealId, neededBy: aDayFromNow(12) });
    const { number } = await makeRequest(db, { form }, systemNow());
    const joining = { dealId, need: answers.need, submissionKey: newId('key') };
    return { path: `/requests/${number}/followers`, as: 'requester', form: joining };
  },
  '/requests/:number': async (db, people) => ({ path: await newRequest(db, people), as: 'requester' }),
  '/requests/:number/asks': async (db, people) => {
    const { id: advocateId } = await makeReference(db, { confirmedAt: systemNow() });
    const path = `${await newRequest(db, people)}/asks`;
    return { path: `${path}?advocate=${advocateId}`, as: 'manager', form: { advocateId, message, minutes: '30' } };
  },
  '/requests/:number/relax': async (db, people) => ({
    path: `${await newRequest(db, people)}/relax`,
    as: 'manager',
    form: { rule: 'industry', reason: 'They would speak to anybody.' },
  }),
  '/requests/:number/relaxations/:id/lift': async (db, people) => {
    const number = Number((await newRequest(db, people)).split('/')[2]);
    const relaxing = { number, rule: { code: 'industry' as const }, reason: 'They would speak to anybody.' };
    await relaxRequest(db, relaxing, people.manager, systemNow());
    const { id } = await db.requestRelaxation.findFirstOrThrow({ where: { request: { number } } });
    return { path: `/requests/${number}/relaxations/${id}/lift`, as: 'manager', form: {} };
  },
  '/requests/:number/assign': async (db, people) => {
    const { id: assigneeId } = await makeStaff(db);
    return { path: `${await newRequest(db, people)}/assign`, as: 'manager', form: { assigneeId } };
  },
  '/requests/:number/close': async (db, people) => ({
    path: `${await newRequest(db, people)}/close`,
    as: 'requester',
    form: { reason: 'The buyer decided without a call.' },
  }),
  '/requests/:number/complete': async (db, people) => {
    const { number, askId } = await askOf(db, people, await asReference(db));
    await acceptAsk(db, yesTo(askId, systemNow()), { personId: null, name: 'Ilse Brandt' }, systemNow());
    return { path: `/requests/${number}/complete`, as: 'requester', form: { minutes: '35' } };
  },
  '/asks/:id': async (db, people) => {
    const { askId } = await askOf(db, people, people.advocate);
    const times = [3, 4, 5].map((day) => `${aDayFromNow(day)}T10:00`);
    return { path: `/asks/${askId}`, as: 'advocate', form: { answer: 'yes', note: '', times } };
  },
  '/sops/:team': async (db, people) => {
    await newRequest(db, people);
    return { path: '/sops/sales' };
  },
};

const message = 'A food company is where you were two years ago. Would you give them half an hour?';

export async function newRequest(db: Db, people: People) {
  const { personId, name } = people.requester;
  const form = requestForm({ dealId: (await makeDeal(db)).id, neededBy: aDayFromNow(12) });
  const by = { personId, name, role: 'REQUESTER' as const, team: 'SALES' as const };
  return `/requests/${(await makeRequest(db, { by, form }, systemNow())).number}`;
}

async function asReference(db: Db) {
  const { id } = await makeReference(db, { confirmedAt: systemNow() });
  return { advocateId: id };
}

/** An open ask for a reference call. */
async function askOf(db: Db, people: People, { advocateId }: Pick<Somebody, 'advocateId'>) {
  const number = Number((await newRequest(db, people)).split('/')[2]);
  if (advocateId === people.advocate.advocateId) await makeFavour(db, advocateId);
  const { personId, name } = people.manager;
  const result = await askAdvocate(db, { number, advocateId, message, minutes: 30 }, { personId, name }, systemNow());
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return { number, askId: result.value.askId };
}
