import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { addTime, days, systemNow } from '~/platform/time';
import { action as keep } from '~/routes/staff/request-draft';
import { action as join } from '~/routes/staff/request-followers';
import { action, loader } from '~/routes/staff/request-new';
import { testDatabase } from '#test/support/database';
import { get, post, signInAs } from '#test/support/requests';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeDeal, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';

const { db } = await testDatabase();
const marcus = await makeRequester(db);
const cookie = await signInAs(db, marcus.personId);
beforeAll(() => db.$transaction((tx) => installDefaultSops(tx, systemNow())));
beforeEach(() => db.requestDraft.deleteMany());

let forms = 0;
const typed = async (change: Record<string, string> = {}) => ({
  submissionKey: `one-form-one-request-${forms++}`,
  team: 'SALES',
  activity: 'REFERENCE_CALL',
  dealId: (await makeDeal(db, { ownerId: marcus.personId })).id,
  need: 'They plan chilled sites in spreadsheets.',
  questions: 'What broke?\nWho noticed?',
  persona: 'Head of logistics',
  topics: 'spreadsheets',
  neededBy: addTime(systemNow(), days(14)).toISOString().slice(0, 10),
  ...change,
});
async function page(path = '/requests/new') {
  const found = await loader(get(path, { cookie }));
  if (!found) throw new Error('No SOP');
  return found;
}
/** What a post says that did not lead on. */
async function refused(form: Record<string, string>) {
  const answer = await action(post('/requests/new', form, { cookie }));
  if (!('data' in answer)) throw new Error('It led on.');
  return { status: answer.init?.status, ...answer.data.errors };
}
const keepDraft = (form: Record<string, string>, intent = 'look') =>
  keep(post('/requests/draft', { ...form, intent }, { cookie }));

describe('/requests/new', () => {
  it('offers a requester the SOP of their own team and their own open deals; others by name, misspelt too', async () => {
    await makeDeal(db, { name: 'Mine', ownerId: marcus.personId });
    const other = await makeDeal(db, { name: 'Tessel Dairies, planner' });
    const { teams, deals } = await page();
    expect(teams).toEqual(['SALES']);
    expect(deals.map(({ name, line }) => [name, line])).toEqual([
      ['Mine', 'Castellan Foods, Evaluation, £214,000, Marcus Okafor'],
    ]);
    await keepDraft({ dealQuery: 'tesel dairis' });
    expect((await page()).deals.map(({ id }) => id)).toEqual([other.id]);
  });

  it('keeps every letter when something is wrong, and says where', async () => {
    const form = await typed({ neededBy: '27/11/2026', persona: '', wanted: 'two' });
    const { status, ...errors } = await refused(form);
    expect(status).toBe(400);
    expect(errors).toMatchObject({ neededBy: [expect.stringContaining('2026-12-01')], wanted: ['Give a number'] });
    expect((await page()).values).toMatchObject(form);
    const neededBy = (await typed()).neededBy;
    const again = await refused({ ...form, neededBy, wanted: '2' });
    expect(again).toEqual({ status: 400, persona: ['Say who will join; a title is enough'] });
    expect((await page()).values.questions).toBe('What broke?\nWho noticed?');
  });

  it('shows what is ready before anything is submitted; then takes one request from fifty posts (C4)', async () => {
    const asset = await makeAsset(db);
    const form = await typed();
    const led = await keepDraft(form);
    expect(led instanceof Response && led.headers.get('location')).toBe('/requests/new#answers');
    const { looked } = await page();
    expect(looked.assets.map(({ id }) => id)).toEqual([asset.id]);
    expect(looked.assets[0]?.why).toContain('Same industry: Food.');
    expect(await db.request.count()).toBe(0);
    expect(await refused(form)).toMatchObject({ seen: [expect.stringContaining('Look at these first')] });
    expect(await refused({ ...form, seen: asset.id })).toMatchObject({
      assetsNote: [expect.stringContaining('why none')],
    });
    const whole = { ...form, seen: asset.id, assetsNote: 'They want to question someone.' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => action(post('/requests/new', whole, { cookie }))),
    );
    const places = answers.map((answer) => (answer instanceof Response ? answer.headers.get('location') : 'stayed'));
    const request = await db.request.findFirstOrThrow();
    expect(new Set(places)).toEqual(new Set([`/requests/${request.number}`]));
    expect(await db.request.count()).toBe(1);
    expect(await db.mailMessage.count({ where: { key: `request-submitted:${request.id}` } })).toBe(1);
    expect(await db.requestDraft.count()).toBe(0);
  });

  it('closes it at once when one was enough, with nothing more asked than what was typed', async () => {
    const asset = await makeAsset(db, { title: 'Ports of call', industry: 'Ports' });
    const key = `another-form-key-${forms++}`;
    const form = { submissionKey: key, team: 'SALES', need: 'Anything about harbours?', enough: asset.id };
    expect(await action(post('/requests/new', form, { cookie }))).toBeInstanceOf(Response);
    expect(await db.request.findFirst({ where: { closedAssetId: asset.id } })).toMatchObject({
      closedAs: 'FULFILLED_BY_ASSET',
      title: 'Case study to send for Anything about harbours?',
    });
  });

  it('says why the gate is closed and what is offered instead', async () => {
    const dealId = (await makeDeal(db, { stage: 'Discovery', industry: 'Rail' })).id;
    const form = await typed({ dealId, need: 'x', topics: '' });
    await keepDraft(form);
    const { looked } = await page();
    expect(looked.triage?.gate).toMatchObject({ passes: false });
    expect(looked.triage?.gate.offersInstead.map(({ label }) => label)).toContain('Case study to send');
    expect(await refused(form)).toMatchObject({ activity: [expect.stringContaining('not far enough')] });
  });

  it('keeps a draft quietly, throws it away, and opens for the deal that a link names', async () => {
    const form = await typed();
    expect(await keepDraft(form, 'quietly')).toEqual({ isKept: true });
    expect((await page()).values.need).toBe(form.need);
    await keepDraft({}, 'discard');
    const deal = await makeDeal(db, { region: 'Iberia', competitor: 'Stowline' });
    const { values, isKept } = await page(`/requests/new?dealId=${deal.id}&activity=QUOTE`);
    expect(isKept).toBe(false);
    expect(values).toMatchObject({ dealId: deal.id, activity: 'QUOTE', industry: 'Food', region: 'Iberia' });
  });

  it('opens at a team that may ask for what a moment suggested, unless the link or the role says which', async () => {
    const priya = await makeStaff(db, { role: 'MANAGER' });
    const asManager = await signInAs(db, priya.id);
    const team = async (query: string) =>
      (await loader(get(`/requests/new?${query}`, { cookie: asManager })))?.values.team;
    expect(await team('activity=CASE_STUDY')).toBe('MARKETING');
    expect(await team('activity=TALK')).toBe('MARKETING');
    expect(await team('activity=REFERENCE_CALL')).toBe('SALES');
    expect(await team('activity=CASE_STUDY&team=SALES')).toBe('SALES');
    expect((await page('/requests/new?activity=CASE_STUDY')).values.team).toBe('SALES');
  });

  it('shows an open request for the same deal, which can be joined', async () => {
    const deal = await makeDeal(db);
    const { number, id } = await makeRequest(db, { form: requestForm({ dealId: deal.id }) });
    const form = await typed({ dealId: deal.id });
    await keepDraft(form);
    expect((await page()).looked.sameDeal).toMatchObject([{ number, isMine: false, isJoined: false }]);
    const params = { number: String(number) };
    const joined = await join(post(`/requests/${number}/followers`, form, { cookie, params }));
    expect(joined instanceof Response && joined.headers.get('location')).toBe(`/requests/${number}`);
    expect(await db.requestFollower.findMany({ where: { requestId: id } })).toMatchObject([
      { personId: marcus.personId, why: form.need },
    ]);
    expect(await db.requestDraft.count()).toBe(0);
  });
});
