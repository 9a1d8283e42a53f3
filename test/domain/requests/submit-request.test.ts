import { beforeAll, describe, expect, it } from 'vitest';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { type Submission, submitRequest } from '~/domain/requests/submit-request.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeDeal, makeRequester, requestForm } from '#test/support/requests-data';

const { db } = await testDatabase();
beforeAll(() => db.$transaction((tx) => installDefaultSops(tx, NOW)));

const submission = (form: Submission['form'], rest: Partial<Submission> = {}): Submission => ({
  form,
  seenAssetIds: [],
  enoughAssetId: null,
  assetsNote: '',
  ...rest,
});
const about = (requestId: string) => db.auditEvent.findMany({ where: { requestId }, orderBy: { id: 'asc' } });
const letters = (requestId: string) =>
  db.mailMessage.findMany({ where: { key: { contains: requestId } }, orderBy: { message: 'desc' } });
const waiting = () => db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'send-mail'`;

describe('submitting a request', () => {
  it('keeps SOP, tier, clocks and reasons, and tells the requester and the manager', async () => {
    const by = await makeRequester(db);
    const manager = await makeStaff(db);
    const deal = await makeDeal(db);
    const before = (await waiting())[0]?.n ?? 0;
    const result = await submitRequest(db, submission(requestForm({ dealId: deal.id })), by, NOW);
    if (!result.ok) throw new Error('refused');
    const request = await db.request.findUniqueOrThrow({ where: { id: result.value.id }, include: { sop: true } });
    expect(request).toMatchObject({
      title: 'Reference call for Castellan Foods',
      status: 'NEW',
      tier: 3,
      industry: 'Food',
      questions: ['What broke in the first month?', 'What would you not do again?'],
      firstAnswerDueAt: new Date('2026-11-20T12:00:00Z'),
      fulfilDueAt: new Date('2026-11-26T12:00:00Z'),
      sop: { team: 'SALES', version: 1 },
    });
    expect(await about(request.id)).toMatchObject([
      {
        kind: 'request.submitted',
        actorName: 'Marcus Okafor',
        accountId: deal.accountId,
        reasons: expect.arrayContaining(['From £50,000 a year. Here: £214,000.']),
      },
    ]);
    expect(await letters(request.id)).toMatchObject([
      { message: 'request-update', personId: by.personId },
      { message: 'request-new', personId: manager.id },
    ]);
    expect((await waiting())[0]?.n).toBe(before + 2);
  });

  it('of five for one deal at once as many pass as the gate leaves, and a form sent twice is answered with the first', async () => {
    const by = await makeRequester(db);
    const { id: dealId } = await makeDeal(db);
    const forms = Array.from({ length: 5 }, () => requestForm({ dealId }));
    const results = await Promise.all(forms.map((form) => submitRequest(db, submission(form), by, NOW)));
    expect(results.map((result) => (result.ok ? 'passed' : result.reason.code)).toSorted()).toEqual([
      'gate',
      'gate',
      'gate',
      'passed',
      'passed',
    ]);
    const passed = forms[results.findIndex(({ ok }) => ok)]!;
    expect(await submitRequest(db, submission(passed), by, NOW)).toMatchObject({ ok: true, value: { isNew: false } });
  });

  it('refuses at the gate with what is offered instead, and writes nothing', async () => {
    const deal = await makeDeal(db, { stage: 'Discovery' });
    const result = await submitRequest(db, submission(requestForm({ dealId: deal.id })), await makeRequester(db), NOW);
    expect(result).toMatchObject({
      ok: false,
      reason: { code: 'gate', triage: { gate: { offersInstead: [{ activity: 'CASE_STUDY' }] } } },
    });
    expect(await db.request.count({ where: { dealId: deal.id } })).toBe(0);
  });

  it.each([
    ['a deal that is closed', async () => ({ dealId: (await makeDeal(db, { status: 'WON' })).id }), 'dealId'],
    ['a team that is not their own', async () => ({ team: 'EVENTS', activity: 'TALK', about: 'Rotterdam' }), 'team'],
    ['a missing answer', async () => ({ dealId: (await makeDeal(db)).id, persona: '' }), 'persona'],
  ])('names %s', async (_name, fields, field) => {
    const form = requestForm(await fields());
    const result = await submitRequest(db, submission(form), await makeRequester(db), NOW);
    expect(result).toMatchObject({ ok: false, reason: { code: 'answers', errors: { [field]: [expect.any(String)] } } });
  });

  it('lets a manager submit for any team', async () => {
    const { id, name, role, team } = await makeStaff(db);
    const form = requestForm({ team: 'EVENTS', activity: 'TALK', about: 'Rotterdam user group' });
    const result = await submitRequest(db, submission(form), { personId: id, name, role, team }, NOW);
    expect(result).toMatchObject({ ok: true, value: { isNew: true } });
  });

  it('takes one request from 50 posts of one form, with one event and one mail each (C4)', async () => {
    const by = await makeRequester(db);
    const managers = await Promise.all([makeStaff(db), makeStaff(db, { role: 'ADMIN' })]);
    const form = requestForm({ dealId: (await makeDeal(db)).id });
    const results = await Promise.all(Array.from({ length: 50 }, () => submitRequest(db, submission(form), by, NOW)));
    const numbers = new Set(results.map((result) => (result.ok ? result.value.number : 'refused')));
    expect(numbers.size).toBe(1);
    expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
    const requests = await db.request.findMany({ where: { requesterId: by.personId } });
    expect(requests).toHaveLength(1);
    expect(await about(requests[0]!.id)).toHaveLength(1);
    const told = (await letters(requests[0]!.id)).map(({ message, personId }) => `${message} ${personId}`);
    expect(told).toEqual(expect.arrayContaining(managers.map(({ id }) => `request-new ${id}`)));
    expect(told).toContain(`request-update ${by.personId}`);
    const everyManager = await db.person.count({ where: { role: { in: ['MANAGER', 'ADMIN'] } } });
    expect([told.length, new Set(told).size]).toEqual([everyManager + 1, everyManager + 1]);
  });

  it('does not hand one person the request of another who guessed the key', async () => {
    const form = requestForm({ dealId: (await makeDeal(db)).id });
    const first = await submitRequest(db, submission(form), await makeRequester(db), NOW);
    const second = await submitRequest(db, submission(form), await makeRequester(db), NOW);
    expect(first.ok && second.ok && first.value.number !== second.value.number).toBe(true);
  });
});

describe('assets first', () => {
  it('must be looked at, then need a reason, then are kept with it', async () => {
    const asset = await makeAsset(db, { industry: 'Rail' });
    const by = await makeRequester(db);
    const form = requestForm({ dealId: (await makeDeal(db, { industry: 'Rail' })).id });
    const seenAssetIds = [asset.id];
    expect(await submitRequest(db, submission(form), by, NOW)).toMatchObject({ reason: { code: 'look-first' } });
    expect(await submitRequest(db, submission(form, { seenAssetIds }), by, NOW)).toMatchObject({
      reason: { code: 'answers', errors: { assetsNote: [expect.any(String)] } },
    });
    const assetsNote = 'They want to question someone.';
    const result = await submitRequest(db, submission(form, { seenAssetIds, assetsNote }), by, NOW);
    if (!result.ok) throw new Error('refused');
    const request = await db.request.findUniqueOrThrow({ where: { id: result.value.id }, include: { offers: true } });
    expect(request).toMatchObject({ assetsNote, offers: [{ assetId: asset.id, wasEnough: false }] });
    expect(request.offers[0]?.why).toContain('Same industry: Rail.');
  });

  it('close a request as fulfilled when one was enough, even before the gate', async () => {
    const asset = await makeAsset(db, { industry: 'Ports' });
    const by = await makeRequester(db);
    await makeStaff(db);
    const form = requestForm({ dealId: (await makeDeal(db, { industry: 'Ports', stage: 'Discovery' })).id });
    const result = await submitRequest(db, submission(form, { enoughAssetId: asset.id }), by, NOW);
    expect(result).toMatchObject({ ok: true, value: { isDeflected: true } });
    const request = await db.request.findFirstOrThrow({
      where: { requesterId: by.personId },
      include: { offers: true },
    });
    expect(request).toMatchObject({
      status: 'CLOSED',
      closedAs: 'FULFILLED_BY_ASSET',
      closedAssetId: asset.id,
      closedAt: NOW,
      firstAnsweredAt: NOW,
    });
    expect(request.offers).toContainEqual(expect.objectContaining({ assetId: asset.id, wasEnough: true }));
    expect(await about(request.id)).toMatchObject([{ kind: 'request.deflected' }]);
    expect(await letters(request.id)).toEqual([]);
  });

  it('cannot be closed with an asset that was not offered', async () => {
    const withdrawn = await makeAsset(db, { withdrawnAt: NOW });
    const form = requestForm({ dealId: (await makeDeal(db)).id });
    const result = await submitRequest(
      db,
      submission(form, { enoughAssetId: withdrawn.id }),
      await makeRequester(db),
      NOW,
    );
    expect(result).toMatchObject({ ok: false, reason: { code: 'look-first' } });
  });
});
