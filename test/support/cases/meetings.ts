import type { Db } from '~/platform/db.server';
import { deriveToken } from '~/platform/derived-token.server';
import { holdMeeting } from '~/domain/meetings/hold-meeting.server';
import { localIn } from '~/domain/meetings/times';
import { addTime, days, hours, systemNow } from '~/platform/time';
import { makeMeeting, makeProductAdvocate, makeScheduled } from '../meetings';
import { makeStaff } from '../people';
import { makeDeal, makeRequest, requestForm } from '../requests-data';
import { aDayFromNow } from './advocate';
import type { Cases } from './case';

/** A need whose day has not come, at the moment of the test. */
const form = async (db: Db) => ({ form: requestForm({ dealId: (await makeDeal(db)).id, neededBy: aDayFromNow(12) }) });
const chosen = async (db: Db) => makeMeeting(db, { now: systemNow(), form: await form(db) });
const scheduled = async (db: Db, now = systemNow()) => makeScheduled(db, { now, form: await form(db) });
/** Set three days ago for yesterday. */
const begun = (db: Db) => scheduled(db, addTime(systemNow(), -days(3)));
const times = [20, 21, 22].map((n) => localIn('UTC', addTime(systemNow(), days(n))));
const offer = { answer: 'offer', times, word: 'The buyer is away.' };

/** A call belongs to people of its own; managers act for its requester. */
export const meetingCases: Cases = {
  '/product-advocates/profile': async (db) => {
    const { id } = await makeStaff(db);
    const form = { weeklyCap: '3', days: ['monday', 'friday'], from: '9', to: '16', topics: 'spreadsheets' };
    return { path: `/product-advocates/profile?person=${id}`, as: 'manager', form };
  },
  '/requests/:number/product-advocate': async (db) => {
    const { number, id } = await makeRequest(db, await form(db), systemNow());
    await db.request.update({ where: { id }, data: { helper: 'PRODUCT_ADVOCATE' } });
    const { personId } = await makeProductAdvocate(db);
    return { path: `/requests/${number}/product-advocate`, as: 'manager', form: { personId } };
  },
  '/meetings/:id': async (db) => ({ path: `/meetings/${(await chosen(db)).id}`, as: 'manager', form: offer }),
  '/meetings/:id/prepare': async (db) => ({
    path: `/meetings/${(await scheduled(db)).id}/prepare`,
    as: 'manager',
    form: { videoLink: 'https://meet.northbeam.example/7', briefingHelper: 'Bring coffee.', briefingGuest: 'Be kind.' },
  }),
  '/meetings/:id/end': async (db) => ({
    path: `/meetings/${(await begun(db)).id}/end`,
    as: 'manager',
    form: { how: 'no-show-guest', reason: 'They forgot.' },
  }),
  '/meetings/:id/guests': async (db) => {
    const { id } = await scheduled(db);
    const other = await makeRequest(db, await form(db), systemNow());
    return { path: `/meetings/${id}/guests`, as: 'manager', form: { requestId: other.id } };
  },
  '/meetings/:id/invitation.ics': async (db) => ({
    path: `/meetings/${(await scheduled(db)).id}/invitation.ics`,
    as: 'manager',
  }),
  '/calls/:id': async (db) => {
    const { id } = await chosen(db);
    return { path: `/calls/${id}?key=${deriveToken('call', id)}`, form: offer };
  },
  '/calls/:id/invitation.ics': async (db) => {
    const { id } = await scheduled(db);
    return { path: `/calls/${id}/invitation.ics?key=${deriveToken('call', id)}` };
  },
  '/survey/:meetingId/:token': async (db) => {
    const { id, requester } = await begun(db);
    const held = await holdMeeting(db, { meetingId: id }, requester, addTime(systemNow(), hours(1)));
    if (!held.ok) throw new Error(held.reason);
    const token = deriveToken('survey', `${id}:${requester.personId}`);
    return { path: `/survey/${id}/${token}`, form: { worth: 'yes', fit: '5', words: '' } };
  },
};
