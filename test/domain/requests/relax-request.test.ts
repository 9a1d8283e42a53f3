import { expect, it } from 'vitest';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { listMatches } from '~/domain/requests/matches.server';
import { relaxRequest } from '~/domain/requests/relax-request.server';
import type { RelaxRule } from '~/domain/requests/relaxing';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { makeReference, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const manager = await makeStaff(db);
const by = { personId: manager.id, name: manager.name };
const reason = 'They would speak to anybody who left spreadsheets.';
const relax = (number: number, rule: RelaxRule) => relaxRequest(db, { number, rule, reason }, by, NOW);

it('widens one need, with the reason in the log, and brings as many as it said', async () => {
  const rail = await makeAccount(db, { industry: 'Rail' });
  const reference = await makeReference(db, { name: 'Ines Duarte', accountId: rail.id });
  const request = await makeRequest(db);
  const before = await listMatches(db, request.id, NOW);
  expect(before.counts).toMatchObject({ canBeAsked: 0, doNotFit: 1 });
  const offer = before.offers.find(({ rule }) => rule.code === 'industry');
  expect(offer).toMatchObject({ text: 'Food → any industry', gain: 1, cost: expect.stringContaining('Costs') });

  expect(await relax(request.number, { code: 'industry' })).toMatchObject({ ok: true });
  const after = await listMatches(db, request.id, NOW);
  expect(after.canBeAsked).toMatchObject([
    { advocateId: reference.id, minuses: expect.arrayContaining(['Another industry: Rail']) },
  ]);
  expect(after.relaxed).toMatchObject([{ text: 'Food → any industry', reason, by: by.name }]);
  expect(after.offers.map(({ rule }) => rule.code)).not.toContain('industry');
  const events = await db.auditEvent.findMany({ where: { requestId: request.id, kind: 'request.relaxed' } });
  expect(events).toMatchObject([{ actorId: by.personId, reasons: [reason], data: { text: 'Food → any industry' } }]);

  expect(await relax(request.number, { code: 'industry' })).toEqual({ ok: false, reason: 'already' });
  expect(await db.requestRelaxation.count({ where: { requestId: request.id } })).toBe(1);
});

it('shortens a rest for one request, and only where the owner agrees', async () => {
  const owner = await makeStaff(db, { name: 'Aoife Brennan' });
  const hanne = await resting({ name: 'Hanne Solberg', ownerId: owner.id });
  const alone = await resting({ name: 'Nobody’s Own', ownerId: null });
  const request = await makeRequest(db);
  const before = await listMatches(db, request.id, NOW);
  const offer = before.offers.find(({ rule }) => rule.code === 'rest');
  expect(offer).toMatchObject({ rule: { code: 'rest', days: 16 }, text: 'Rest 30 days → 16 days', gain: 1 });
  expect(offer?.cost).toContain('Hanne');

  expect((await relax(request.number, offer!.rule)).ok).toBe(true);
  const after = await listMatches(db, request.id, NOW);
  expect(after.onceOwnerAgrees).toMatchObject([
    { advocateId: hanne, ownerFirst: expect.stringContaining('Their rest was shortened.') },
  ]);
  expect(after.blocked.map(({ advocateId }) => advocateId)).toContain(alone);
  const other = await makeRequest(db);
  expect((await listMatches(db, other.id, NOW)).counts.onceOwnerAgrees).toBe(0);

  const ask = { number: request.number, advocateId: alone, message: 'Would you help once more?', minutes: 30 };
  expect(await askAdvocate(db, ask, by, NOW)).toMatchObject({ ok: false, reason: { code: 'blocked' } });
  expect(await relax(request.number, { code: 'rest', days: 16 })).toEqual({ ok: false, reason: 'no-shorter' });
  expect(await relax(other.number, { code: 'rest', days: 30 })).toEqual({ ok: false, reason: 'no-shorter' });
});

async function resting({ name, ownerId }: { name: string; ownerId: string | null }) {
  const account = await makeAccount(db, { industry: 'Food', ownerId });
  const { id } = await makeReference(db, { name, accountId: account.id, expertise: ['spreadsheets'] });
  const completedAt = addTime(NOW, -days(16));
  await makeFavour(db, id, { activity: 'REFERENCE_CALL', isLive: true, completedAt });
  return id;
}

it('is refused where there is no request, or none that is open', async () => {
  expect(await relax(999_999, { code: 'size' })).toEqual({ ok: false, reason: 'gone' });
  const { id, number } = await makeRequest(db);
  await db.request.update({ where: { id }, data: { status: 'CLOSED', closedAs: 'LAPSED', closedAt: NOW } });
  expect(await relax(number, { code: 'size' })).toEqual({ ok: false, reason: 'closed' });
});

it('two who widen the same at once leave one relaxation', async () => {
  const { id, number } = await makeRequest(db);
  const results = await Promise.all([1, 2, 3].map(() => relax(number, { code: 'topics' })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.requestRelaxation.count({ where: { requestId: id } })).toBe(1);
});
