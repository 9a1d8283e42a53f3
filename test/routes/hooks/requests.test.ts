import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRequestHook } from '~/domain/access/create-request-hook.server';
import { revokeRequestHook } from '~/domain/access/revoke-request-hook.server';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { Problem } from '~/platform/problem';
import { action, loader } from '~/routes/hooks/requests';
import { addTime, days, systemNow } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { testDatabase } from '#test/support/database';
import { naughty } from '#test/support/naughty';
import { testContext } from '#test/support/requests';
import { makeDeal, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
await db.$transaction((tx) => installDefaultSops(tx, systemNow()));
const by = await actingStaff(db);
const marcus = await makeRequester(db, { email: 'marcus@northbeam.example' });
const hook = await openHook('CRM button');
const neededBy = addTime(systemNow(), days(12)).toISOString().slice(0, 10);

async function openHook(name: string) {
  const made = await createRequestHook(db, { name, team: 'SALES', actsAsId: marcus.personId }, by, systemNow());
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

let deal = '';
beforeEach(async () => {
  await db.rateLimit.deleteMany();
  deal = (await makeDeal(db, { externalId: `D-${crypto.randomUUID()}` })).externalId!;
});

const button = () => ({
  ...{ activity: 'quote', dealExternalId: deal, neededBy, need: 'How the first month really was.' },
  ...{ persona: 'Head of logistics', topics: ['spreadsheets'], questions: ['What broke?'] },
});

type Post = { id?: string; secret?: string; hookId?: string; at?: Date; method?: string };

async function post(body: unknown, { id = crypto.randomUUID(), secret = hook.secret, ...rest }: Post = {}) {
  const { hookId = hook.hookId, at = systemNow(), method = 'POST' } = rest;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, text),
  };
  const request = new Request(`http://flywheel.test/hooks/requests/${hookId}`, { method, body: text, headers });
  const response = await action({ request, params: { hookId }, context: testContext() });
  const json = (await response.json()) as Record<string, unknown>;
  if (response.status >= 300) expect(Problem.parse(json)).toEqual(json);
  return { status: response.status, json };
}

describe('a signed post', () => {
  it('of a button becomes a request, and says where it can be followed', async () => {
    const { status, json } = await post(button());
    expect([status, json]).toMatchObject([200, { status: 'new', title: 'Written reference for Castellan Foods' }]);
    const request = await db.request.findUniqueOrThrow({ where: { number: Number(json.number) } });
    expect(request).toMatchObject({ source: 'WEBHOOK', team: 'SALES', requesterId: marcus.personId });
    expect(String(json.url)).toMatch(new RegExp(`/requests/${request.number}$`));
    expect(String(json.text)).toContain(`R-${request.number} Written reference for Castellan Foods: submitted.`);
    expect((await db.requestHook.findUniqueOrThrow({ where: { id: hook.hookId } })).lastUsedAt).not.toBeNull();
  });

  it('that comes twice, or fifty times at once, makes one (C4)', async () => {
    const before = await db.request.count();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(button(), { id: 'msg_1' })));
    expect(new Set(answers.map(({ json }) => json.number)).size).toBe(1);
    expect((await db.request.count()) - before).toBe(1);
    expect((await post(button(), { id: 'msg_1' })).json.text).toContain('it is there already');
  });

  it('of a chat command is read from its line', async () => {
    const text = `quote for ${deal} by ${neededBy}: how the first month was`;
    const { status, json } = await post({ requester: 'marcus@northbeam.example', text });
    expect([status, json.title]).toEqual([200, 'Written reference for Castellan Foods']);
    const unclear = await post({ text: 'help' });
    expect([unclear.status, String(unclear.json.detail)]).toEqual([422, expect.stringContaining('Write it as')]);
  });

  it.each([
    ['no deal', { dealExternalId: 'D-none' }, '#/dealExternalId'],
    ['nobody', { requester: 'nobody@northbeam.example' }, '#/requester'],
    ['an unknown field', { budget: 1 }, '#/budget'],
    ['no such kind', { activity: 'song' }, '#/activity'],
  ])('with %s is refused with its place', async (_, change, pointer) => {
    const { status, json } = await post({ ...button(), ...change });
    expect([status, json.errors]).toMatchObject([422, [{ pointer }]]);
  });
});

describe('a post that is not to be believed', () => {
  it.each<[string, Post, number]>([
    ['another hook’s secret', { secret: 'whsec_c2VjcmV0c2VjcmV0c2VjcmV0' }, 401],
    ['an old post', { at: addTime(systemNow(), -days(1)) }, 401],
    ['a hook that never was', { hookId: 'hook_none' }, 401],
    ['another method', { method: 'PUT' }, 405],
  ])('%s', async (_, post_, status) => {
    const before = await db.request.count();
    expect((await post(button(), post_)).status).toBe(status);
    expect(await db.request.count()).toBe(before);
  });

  it('a hook that was revoked, and a hook used too often', async () => {
    const other = await openHook('Chat command');
    await revokeRequestHook(db, other.hookId, by, systemNow());
    expect((await post(button(), { ...other })).status).toBe(404);
    const busy = await openHook('Busy');
    const statuses = [];
    for (let n = 0; n < 61; n++) statuses.push((await post({}, { ...busy })).status);
    expect(statuses).toEqual([...Array.from({ length: 60 }, () => 422), 429]);
  });

  it('the address opened by a person', async () => {
    const request = new Request(`http://flywheel.test/hooks/requests/${hook.hookId}`);
    expect((await loader({ request, context: testContext() })).status).toBe(405);
  });
});

it('S7: whatever is signed, the answer is one, and no 5xx', async () => {
  const bodies = naughty.map((text) => ({ ...button(), need: text, persona: text, topics: [text] }));
  for (const body of [...bodies, ...naughty.map((text) => ({ text })), null, [], 1, 'x', {}]) {
    await db.rateLimit.deleteMany();
    expect((await post(JSON.stringify(body))).status).toBeLessThan(500);
  }
});
