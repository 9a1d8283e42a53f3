import { beforeAll, describe, expect, it } from 'vitest';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { addTime, days, systemNow } from '~/platform/time';
import { action, loader } from '~/routes/staff/request-new';
import { testDatabase } from '#test/support/database';
import { get, post, signInAs } from '#test/support/requests';
import { makeAsset, makeDeal, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const marcus = await makeRequester(db);
const cookie = await signInAs(db, marcus.personId);
beforeAll(() => db.$transaction((tx) => installDefaultSops(tx, systemNow())));

const typed = async (change: Record<string, string> = {}) => ({
  submissionKey: 'one-form-one-request',
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
/** The page after a post that did not lead on. */
async function page(form: Record<string, string>) {
  const answer = await action(post('/requests/new', form, { cookie }));
  if (!('data' in answer)) throw new Error('It led on.');
  return { status: answer.init?.status ?? 200, ...answer.data };
}

describe('/requests/new', () => {
  it('offers a requester the SOP of their own team and their own open deals', async () => {
    await makeDeal(db, { name: 'Mine', ownerId: marcus.personId });
    await makeDeal(db, { name: 'Somebody else’s' });
    const { sops, deals } = await loader(get('/requests/new', { cookie }));
    expect(sops.map(({ team }) => team)).toEqual(['SALES']);
    expect(deals.map(({ label }) => label)).toEqual(['Mine (Evaluation, £214,000)']);
    const found = await loader(get('/requests/new?deal=somebody', { cookie }));
    expect(found.deals).toHaveLength(1);
  });

  it('keeps everything typed when something is wrong, and says where', async () => {
    const form = await typed({ neededBy: '27/11/2026', persona: '' });
    const { status, errors, values, looked } = await page(form);
    expect({ status, looked }).toEqual({ status: 400, looked: null });
    expect(errors.neededBy?.[0]).toContain('2026-12-01');
    expect(values).toMatchObject({ need: form.need, questions: form.questions, neededBy: '27/11/2026' });
    const again = await page({ ...form, neededBy: (await typed()).neededBy });
    expect(again.errors).toEqual({ persona: ['Say who will join; a title is enough'] });
    expect(again.values.questions).toEqual(['What broke?', 'Who noticed?']);
  });

  it('shows what is ready first and writes nothing; then takes one request from fifty posts (C4)', async () => {
    const asset = await makeAsset(db);
    const form = await typed();
    const { looked } = await page(form);
    expect(looked?.assets.map(({ id }) => id)).toEqual([asset.id]);
    expect(looked?.assets[0]?.why).toContain('Same industry: Food.');
    expect(await db.request.count()).toBe(0);
    const unseen = await page({ ...form, intent: 'submit' });
    expect(unseen.looked?.assets).toHaveLength(1);
    const silent = await page({ ...form, intent: 'submit', seen: asset.id });
    expect(silent.errors.assetsNote?.[0]).toContain('why none');
    const whole = { ...form, intent: 'submit', seen: asset.id, assetsNote: 'They want to question someone.' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => action(post('/requests/new', whole, { cookie }))),
    );
    const places = answers.map((answer) => (answer instanceof Response ? answer.headers.get('location') : 'stayed'));
    const request = await db.request.findFirstOrThrow();
    expect(new Set(places)).toEqual(new Set([`/requests/${request.number}`]));
    expect(await db.request.count()).toBe(1);
    expect(await db.mailMessage.count({ where: { key: `request-submitted:${request.id}` } })).toBe(1);
  });

  it('closes it at once when one was enough', async () => {
    const asset = await makeAsset(db, { title: 'Another', industry: 'Ports' });
    const form = await typed({
      submissionKey: 'another-form-key',
      dealId: (await makeDeal(db, { industry: 'Ports' })).id,
    });
    const answer = await action(post('/requests/new', { ...form, enough: asset.id }, { cookie }));
    expect(answer).toBeInstanceOf(Response);
    expect(await db.request.findFirst({ where: { closedAssetId: asset.id } })).toMatchObject({
      closedAs: 'FULFILLED_BY_ASSET',
    });
  });

  it('says why the gate is closed and what is offered instead', async () => {
    const dealId = (await makeDeal(db, { stage: 'Discovery', industry: 'Rail' })).id;
    const { looked } = await page(await typed({ dealId, need: 'x', topics: '' }));
    expect(looked?.triage.gate).toMatchObject({ passes: false, offersInstead: [{ label: 'Case study to send' }] });
  });
});
