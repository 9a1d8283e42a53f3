import { expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { listFollowers } from '~/domain/requests/followers.server';
import { joinRequest } from '~/domain/requests/join-request.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeDeal, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';

const { db } = await testDatabase();
const marcus = await makeRequester(db);
const ines = await makeRequester(db, { name: 'Ines Duarte', email: 'ines@northbeam.example' });

async function open() {
  const { id: dealId } = await makeDeal(db);
  const request = await makeRequest(db, { by: marcus, form: requestForm({ dealId }) });
  return { ...request, joining: { number: request.number, dealId, why: 'My buyer too.', formKey: '' } };
}

it('who joins reads along without contact data, and is told every step; five times is once', async () => {
  const { id, number, joining } = await open();
  const viewer = { personId: ines.personId, seesAll: false, timeZone: 'Europe/London' };
  expect(await findRequestPage(db, { number, viewer, now: NOW })).toBeNull();
  const all = await Promise.all(Array.from({ length: 5 }, () => joinRequest(db, joining, ines, NOW)));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(await listFollowers(db, id)).toMatchObject([
    { personId: ines.personId, name: 'Ines Duarte', why: 'My buyer too.' },
  ]);
  expect((await auditTrail(db)).filter(({ kind }) => kind === 'request.joined')).toHaveLength(1);
  const page = await findRequestPage(db, { number, viewer, now: NOW });
  expect(page).toMatchObject({ isOwn: false, helpers: [], followers: [{ name: 'Ines Duarte' }] });
  await closeRequest(db, { number, reason: 'Nobody speaks of that.' }, await actingStaff(db), NOW);
  const told = await db.mailMessage.findMany({ where: { key: { startsWith: `request-closed:${id}` } } });
  expect(told.map(({ personId }) => personId).sort()).toEqual([marcus.personId, ines.personId].sort());
});

it('refuses one’s own, another deal’s, and what is closed', async () => {
  const { number, joining } = await open();
  expect(await joinRequest(db, joining, marcus, NOW)).toEqual({ ok: false, reason: 'own' });
  expect(await joinRequest(db, { ...joining, dealId: 'deal_other' }, ines, NOW)).toEqual({ ok: false, reason: 'gone' });
  expect(await joinRequest(db, { ...joining, number: 0 }, ines, NOW)).toEqual({ ok: false, reason: 'gone' });
  await closeRequest(db, { number, reason: 'Done.' }, await actingStaff(db), NOW);
  expect(await joinRequest(db, joining, ines, NOW)).toEqual({ ok: false, reason: 'closed' });
});
