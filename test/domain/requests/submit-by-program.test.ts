import { expect, it } from 'vitest';
import { findStand } from '~/domain/requests/stand.server';
import { type ProgramCall, submitByProgram } from '~/domain/requests/submit-by-program.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeDeal, makeRequester } from '#test/support/requests-data';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';

const { db } = await testDatabase();
await db.$transaction((tx) => installDefaultSops(tx, NOW));
const marcus = await makeRequester(db, { email: 'marcus@northbeam.example' });
const deal = await makeDeal(db, { externalId: 'D-1042' });

const call: ProgramCall['call'] = {
  requester: ' Marcus@Northbeam.example',
  team: 'sales',
  activity: 'reference_call',
  dealExternalId: 'D-1042',
  need: 'How the first month really was.',
  questions: ['What broke?'],
  persona: 'Head of logistics',
  topics: ['spreadsheets', 'cutover'],
  language: 'de',
  neededBy: '2026-11-27',
};
const submit = (changes: Partial<typeof call> = {}, rest: Partial<ProgramCall> = {}) =>
  submitByProgram(
    db,
    { call: { ...call, ...changes }, source: 'API', onceAs: newId('key'), actsAsId: null, ...rest },
    NOW,
  );

it('is the request of a colleague, found with its deal by the ids a program knows', async () => {
  const asset = await makeAsset(db);
  const result = await submit();
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  const { number } = result.value;
  expect(await db.request.findUniqueOrThrow({ where: { number } })).toMatchObject({
    ...{ requesterId: marcus.personId, dealId: deal.id, source: 'API', language: 'de' },
    ...{ topics: ['spreadsheets', 'cutover'], questions: ['What broke?'] },
  });
  const stand = await findStand(db, { number, site: 'https://flywheel.example' });
  expect(stand).toMatchObject({
    ...{ number, title: 'Reference call for Castellan Foods', status: 'new', closedAs: null, tier: 3 },
    ...{ neededBy: '2026-11-27', url: `https://flywheel.example/requests/${number}` },
    proof: [{ title: asset.title, url: `https://flywheel.example/assets/${asset.id}` }],
  });
  await db.asset.deleteMany({ where: { offers: { none: {} } } });
});

it('is one request however often the call comes, and one notice (C4)', async () => {
  const before = await db.request.count();
  const events = () => db.auditEvent.count({ where: { kind: 'request.submitted' } });
  const told = await events();
  const results = await Promise.all(Array.from({ length: 20 }, () => submit({}, { onceAs: 'key-1' })));
  expect(new Set(results.map((result) => result.ok && result.value.number)).size).toBe(1);
  expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
  expect([(await db.request.count()) - before, (await events()) - told]).toEqual([1, 1]);
});

it.each<[string, Partial<typeof call>, string]>([
  ['nobody of this address', { requester: 'nobody@northbeam.example' }, 'requester'],
  ['no address at all', { requester: 'marcus@' }, 'requester'],
  ['no such deal', { dealExternalId: 'D-0' }, 'dealExternalId'],
  ['no such deal of ours', { dealExternalId: undefined, dealId: 'deal_0' }, 'dealId'],
  ['another team', { team: 'product' }, 'team'],
  ['what the SOP needs', { questions: [] }, 'questions'],
  ['a day that is over', { neededBy: '2026-11-01' }, 'neededBy'],
])('is refused for %s, and says where', async (_, changes, field) => {
  const before = await db.request.count();
  expect(await submit(changes)).toMatchObject({ ok: false, reason: { errors: { [field]: [expect.any(String)] } } });
  expect(await db.request.count()).toBe(before);
});

it('is refused for a deal that is closed, and by the gate with its clauses', async () => {
  await makeDeal(db, { externalId: 'D-2', status: 'WON' });
  expect(await submit({ dealExternalId: 'D-2' })).toMatchObject({
    reason: { errors: { dealExternalId: [expect.any(String)] } },
  });
  await makeDeal(db, { externalId: 'D-3', value: 100 });
  expect(await submit({ dealExternalId: 'D-3' })).toMatchObject({ ok: false, reason: { code: 'gate' } });
});

it('is the hook’s own person’s where the call names nobody, unless they may no longer come in', async () => {
  const hook = { source: 'WEBHOOK' as const, actsAsId: marcus.personId };
  await makeDeal(db, { externalId: 'D-4' });
  expect(await submit({ requester: undefined, dealExternalId: 'D-4' }, hook)).toMatchObject({
    ok: true,
    value: { by: { name: 'Marcus Okafor' } },
  });
  const gone = await makeStaff(db, { disabledAt: NOW });
  for (const actsAsId of [gone.id, null]) {
    const refused = await submit({ requester: undefined }, { ...hook, actsAsId });
    expect(refused).toMatchObject({ ok: false, reason: { errors: { requester: [expect.any(String)] } } });
  }
  expect(await findStand(db, { number: 999_999, site: '' })).toBeNull();
});
