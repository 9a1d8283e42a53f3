import { describe, expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { systemNow } from '~/platform/time';
import { loader } from '~/routes/staff/request';
import { action as ask, loader as askLoader } from '~/routes/staff/request-ask';
import { action as assign } from '~/routes/staff/request-assign';
import { action as close, loader as closeLoader } from '~/routes/staff/request-close';
import { action as complete, loader as completeLoader } from '~/routes/staff/request-complete';
import { loader as list } from '~/routes/staff/requests';
import { yesTo } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';
import { makeOpenAsk, makeReference, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const manager = await signInAs(db, priya.id);
const marcus = await makeRequester(db);
const requester = await signInAs(db, marcus.personId);
const stranger = await signInAs(db, (await makeRequester(db)).personId);
const now = systemNow();

const params = (number: number | string) => ({ number: String(number) });
const open = (number: number | string, cookie: string) =>
  loader(get(`/requests/${number}`, { cookie, params: params(number) }));
const statusOf = (thrown: unknown) => (thrown as Response).status;

describe('/requests/:number', () => {
  it('shows a requester their own without matches, and a manager with them', async () => {
    const { number } = await makeRequest(db, { by: marcus }, now);
    await makeReference(db, { confirmedAt: now, expertise: ['spreadsheets'] });
    expect(await open(number, requester)).toMatchObject({ matches: null, managers: [], request: { isOwn: true } });
    expect((await open(number, manager)).matches?.canBeAsked).toHaveLength(1);
  });

  it.each(['0', 'abc', '999999999', '99999999999999', '-1', '1.5'])('knows no request %s', async (number) => {
    expect(await open(number, manager).catch(statusOf)).toBe(404);
  });

  it('is a 404 for a colleague, on every page of it', async () => {
    const { number } = await makeRequest(db, { by: marcus }, now);
    const args = get(`/requests/${number}/close`, { cookie: stranger, params: params(number) });
    expect(await open(number, stranger).catch(statusOf)).toBe(404);
    expect(await closeLoader(args).catch(statusOf)).toBe(404);
  });

  it('keeps name and address of an advocate from the requester until the yes (G6)', async () => {
    const {
      ask: sent,
      advocate,
      self,
    } = await makeOpenAsk(db, { request: await makeRequest(db, { by: marcus }, now), now });
    const { number } = sent.request;
    const before = JSON.stringify([await open(number, requester), await list(get('/requests', { cookie: requester }))]);
    expect(before).not.toContain(advocate.person.name);
    expect(before).not.toContain(advocate.person.email);
    await acceptAsk(db, yesTo(sent.id, now), self, now);
    expect((await open(number, requester)).request.helpers).toMatchObject([{ email: advocate.person.email }]);
    // Who only joined reads along without any of it, before and after.
    const follower = await makeRequester(db);
    const why = 'The same deal.';
    await db.requestFollower.create({
      data: { requestId: sent.requestId, personId: follower.personId, why, joinedAt: now },
    });
    const cookie = await signInAs(db, follower.personId);
    const along = JSON.stringify([await open(number, cookie), await list(get('/requests', { cookie }))]);
    expect(along).toContain('The advocate said yes.');
    expect(along).not.toContain(advocate.person.name);
    expect(along).not.toContain(advocate.person.email);
    expect(
      await completeLoader(get(`/requests/${number}/complete`, { cookie, params: params(number) })).catch(statusOf),
    ).toBe(404);
  });
});

describe('a no', () => {
  it('tells the requester neither who said it nor why, not even in the data of the page (G6)', async () => {
    const request = await makeRequest(db, { by: marcus }, now);
    const { ask: sent, advocate, self } = await makeOpenAsk(db, { request, now });
    await declineAsk(db, { askId: sent.id, why: 'unhappy' }, self, now);
    const seen = JSON.stringify(await open(request.number, requester));
    expect(seen).toContain('The advocate could not help this time.');
    expect(seen).not.toContain(advocate.person.name);
    expect(seen).not.toContain('not going well');
    const whole = JSON.stringify(await open(request.number, manager));
    expect(whole).toContain(`${advocate.person.name} could not help this time.`);
    expect(whole).toContain('not going well');
  });
});

describe('acts on a request', () => {
  it('asks from a page with the draft, and shows a block with what was typed', async () => {
    const { number } = await makeRequest(db, {}, now);
    const advocate = await makeReference(db, { name: 'Ines Duarte', confirmedAt: now });
    const args = { cookie: manager, params: params(number) };
    const { match } = await askLoader(get(`/requests/${number}/asks?advocate=${advocate.id}`, args));
    expect(match.draft).toContain('Dear Ines');
    await db.advocate.update({ where: { id: advocate.id }, data: { pausedUntil: new Date('2099-01-01') } });
    const form = { advocateId: advocate.id, message: 'My own words, twenty and more.', minutes: '30' };
    const refused = await ask(post(`/requests/${number}/asks`, form, args));
    if (!('data' in refused)) throw new Error('It was not refused.');
    expect(refused.data.fault).toMatchObject({
      errors: { form: [expect.stringContaining('Paused')] },
      values: { message: form.message },
    });
    await db.advocate.update({ where: { id: advocate.id }, data: { pausedUntil: null } });
    expect(await ask(post(`/requests/${number}/asks`, form, args))).toBeInstanceOf(Response);
    expect(await db.ask.count({ where: { advocateId: advocate.id, status: 'OPEN' } })).toBe(1);
  });

  it('assigns', async () => {
    const { number, id } = await makeRequest(db, {}, now);
    await assign(
      post(`/requests/${number}/assign`, { assigneeId: priya.id }, { cookie: manager, params: params(number) }),
    );
    expect(await db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({
      assigneeId: priya.id,
      status: 'MATCHING',
    });
  });

  it.each([
    ['a manager', manager, 'DECLINED'],
    ['its requester', requester, 'WITHDRAWN'],
  ])('closes with a reason by %s', async (_who, cookie, closedAs) => {
    const { number, id } = await makeRequest(db, { by: marcus }, now);
    const args = { cookie, params: params(number) };
    const blank = await close(post(`/requests/${number}/close`, { reason: ' ' }, args));
    expect(blank).toMatchObject({ data: { fault: { errors: { reason: ['Say why in a sentence'] } } } });
    await close(post(`/requests/${number}/close`, { reason: 'The deal is on hold.' }, args));
    expect(await db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({
      closedAs,
      closedReason: 'The deal is on hold.',
    });
  });

  it('completes by its requester alone', async () => {
    const { ask: sent, self } = await makeOpenAsk(db, { request: await makeRequest(db, { by: marcus }, now), now });
    await acceptAsk(db, yesTo(sent.id, now), self, now);
    const { number } = sent.request;
    const by = (cookie: string) =>
      complete(post(`/requests/${number}/complete`, { minutes: '35' }, { cookie, params: params(number) }));
    expect(await by(stranger)).toMatchObject({ init: { status: 409 } });
    expect(await by(requester)).toBeInstanceOf(Response);
    expect(await db.favour.findFirst({ where: { askId: sent.id } })).toMatchObject({ minutes: 35 });
  });
});
