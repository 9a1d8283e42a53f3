import { expect, it } from 'vitest';
import { loader as asset } from '~/routes/staff/asset';
import { action as save, loader as form } from '~/routes/staff/asset-new';
import { loader as library } from '~/routes/staff/assets';
import { newId } from '~/platform/id';
import { actingStaff } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const manager = await actingStaff(db);
const managerCookie = await signInAs(db, manager.personId);
const requester = await actingStaff(db, { role: 'REQUESTER', team: 'SALES' });
const requesterCookie = await signInAs(db, requester.personId);

it('a requester reads no address of an advocate, and no name that may not be shown (G6)', async () => {
  const advocate = await makeAdvocate(db, { name: 'Ilse Brandt' });
  const own = { advocateId: advocate.id, ownerId: requester.personId };
  const quiet = await makePiece(db, own);
  const named = await makePiece(db, { ...own, allows: ['NAME'] });
  const read = async (id: string, cookie: string) =>
    JSON.stringify(await asset(get(`/assets/${id}`, { cookie, params: { id } })));
  expect(await read(quiet.id, requesterCookie)).not.toContain('Ilse Brandt');
  expect(await read(named.id, requesterCookie)).toContain('Ilse Brandt');
  const seen = await read(quiet.id, managerCookie);
  expect(seen).toContain('Ilse Brandt');
  expect(seen).not.toContain(advocate.person.email);
});

it('lists what may be sent, what is to be confirmed and what is gone; a search counts as looking', async () => {
  await makePiece(db, { title: 'Quokka old', confirmedOn: new Date('2020-01-31') });
  await makePiece(db, { title: 'Quokka gone', withdrawnAt: NOW });
  const titles = async (query: string) =>
    (await library(get(`/assets?${query}`, { cookie: requesterCookie }))).assets.map(({ title }) => title);
  expect(await titles('view=confirm')).toEqual(['Quokka old']);
  expect(await titles('view=gone')).toEqual(['Quokka gone']);
  expect(await titles('')).not.toContain('Quokka gone');
  expect(await titles('q=quoka')).toEqual(['Quokka old']);
  expect(await db.proofSearch.findMany()).toMatchObject([{ personId: requester.personId, hits: 1 }]);
});

it('an approved hand-in becomes the beginning of an asset, with what was allowed', async () => {
  const advocate = await makeAdvocate(db);
  const { id: opportunityId } = await makeOpportunity(db);
  const { id: claimId } = await makeClaim(db, { opportunityId, advocateId: advocate.id, status: 'APPROVED' });
  const piece = {
    text: 'An afternoon.',
    link: 'https://northbeam.example/q',
    allows: ['QUOTE' as const],
    submittedAt: NOW,
  };
  await db.evidence.create({ data: { id: newId('evd'), claimId, ...piece } });
  const { values } = await form(get(`/assets/new?claim=${claimId}`, { cookie: managerCookie }));
  expect(values).toMatchObject({ claimId, kind: 'QUOTE', body: 'An afternoon.', allows: ['QUOTE'] });
  const typed = { ...values, summary: 'A sentence.', allows: ['QUOTE'] } as Record<string, string | string[]>;
  expect(await save(post('/assets/new', typed, { cookie: managerCookie }))).toBeInstanceOf(Response);
  expect(await db.asset.findFirst({ where: { claimId } })).toMatchObject({
    advocateId: advocate.id,
    allows: ['QUOTE'],
  });
});

it('says what is missing, and keeps what was typed', async () => {
  const advocate = await makeAdvocate(db);
  const typed = {
    kind: 'QUOTE',
    title: 'One',
    summary: 'Two',
    link: 'https://northbeam.example/q',
    advocate: advocate.person.email,
  };
  const answer = await save(post('/assets/new', typed, { cookie: managerCookie }));
  if (!('data' in answer)) throw new Error('It led on.');
  expect(answer.data.errors.allows?.[0]).toContain('quote sentences elsewhere');
  expect(answer.data.values).toMatchObject(typed);
});
