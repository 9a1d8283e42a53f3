import { describe, expect, it } from 'vitest';
import { action, loader } from '~/routes/staff/request-rounds';
import { action as stopAction } from '~/routes/staff/request-rounds-stop';
import { action as ownerAction } from '~/routes/staff/request-owner';
import { loader as pageLoader } from '~/routes/staff/request';
import { systemNow } from '~/platform/time';
import { makeAsking, MESSAGE, setRules, standOf } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

async function open(options: Parameters<typeof makeAsking>[1] = {}) {
  const made = await makeAsking(db, { now: systemNow(), ...options });
  const cookie = await signInAs(db, made.manager.personId);
  const params = { number: String(made.request.number) };
  const path = `/requests/${made.request.number}/rounds`;
  const form = {
    mode: 'GROUP',
    advocateId: made.advocates.map(({ id }) => id),
    message: `Dear {name}, ${MESSAGE}`,
    minutes: '30',
  };
  return { ...made, cookie, params, path, form };
}

describe('/requests/:number/rounds', () => {
  it('asks everybody chosen, each in their own name, and the request’s page shows how it goes', async () => {
    const { request, cookie, params, path, form, advocates } = await open();
    const answer = (await action(post(path, form, { cookie, params }))) as Response;
    expect(answer.headers.get('location')).toBe(`/requests/${request.number}`);
    expect(await standOf(db, request.id)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    const asks = await db.ask.findMany({ where: { requestId: request.id } });
    for (const { message } of asks) expect(message).toMatch(/^Dear Maren, /);
    const page = await pageLoader(get(`/requests/${request.number}`, { cookie, params }));
    expect(page).toMatchObject({ mayAsk: false, matches: null, round: { title: 'A group', isRunning: true } });
    expect(page.round?.places.map(({ name }) => name)).toEqual(advocates.map(({ person }) => person.name));
    await stopAction(post(`${path}/stop`, {}, { cookie, params }));
    expect((await pageLoader(get(`/requests/${request.number}`, { cookie, params }))).mayAsk).toBe(true);
  });

  it('says what is wrong with the form, or why nobody can be asked, and loses nothing', async () => {
    const { cookie, params, path, form } = await open({ people: 1 });
    const none = await action(post(path, { ...form, advocateId: [], message: 'Short' }, { cookie, params }));
    expect(none).toMatchObject({
      init: { status: 400 },
      data: { fault: { errors: { advocateId: ['Choose at least one advocate'], message: [expect.any(String)] } } },
    });
    await db.advocate.updateMany({ data: { quarterlyCap: 0 } });
    const blocked = await action(post(path, form, { cookie, params }));
    expect(blocked).toMatchObject({ init: { status: 409 }, data: { fault: { values: { message: form.message } } } });
    await db.advocate.updateMany({ data: { quarterlyCap: 4 } });
  });

  it('lets a requester choose only where the SOP does, and shows no names before a yes (G6)', async () => {
    const made = await open({ people: 2 });
    const { params, path, form, request } = made;
    const cookie = await signInAs(db, request.requesterId);
    await expect(loader(get(path, { cookie, params }))).rejects.toMatchObject({ status: 403 });
    const { sopId } = await db.request.findUniqueOrThrow({ where: { id: request.id } });
    await setRules(db, { sopId }, { mode: 'self-serve with notice' });
    const page = await loader(get(path, { cookie, params }));
    expect(page.asking.choices.length).toBeGreaterThan(0);
    expect(JSON.stringify(page)).not.toContain('Maren');
    const answer = (await action(post(path, form, { cookie, params }))) as Response;
    expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).not.toContain('Maren');
    expect(await standOf(db, request.id)).toEqual(['OPEN', 'OPEN']);
  });

  it('asks an owner alone', async () => {
    const { request, cookie, params, advocates } = await open({ people: 1 });
    const form = { advocateId: advocates[0]!.id };
    await ownerAction(post(`/requests/${request.number}/owner`, form, { cookie, params }));
    expect(await db.ownerApproval.count({ where: { requestId: request.id, status: 'WAITING' } })).toBe(1);
  });
});
