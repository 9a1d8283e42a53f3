import { expect, it } from 'vitest';
import { findMatch, listMatches } from '~/domain/requests/matches.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';
import { makeOpenAsk, makeReference, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('ranks those who fit, names the blocked with their ends, and leaves out who was asked or is not ready', async () => {
  const food = async (name: string) => (await makeAccount(db, { name, industry: 'Food' })).id;
  const best = await makeReference(db, {
    name: 'Ines Duarte',
    accountId: await food('Hallam'),
    expertise: ['Spreadsheets'],
  });
  const good = await makeReference(db, { name: 'Grace Achieng', accountId: await food('Orchard') });
  const pausedUntil = new Date('2027-01-04');
  const paused = await makeReference(db, { name: 'Camille Roux', accountId: await food('Lavande'), pausedUntil });
  await makeAdvocate(db, { name: 'Nobody Yet', accountId: await food('New'), readiness: 'APPLIED' });
  const rail = await makeAdvocate(db, {
    name: 'Rail Only',
    accountId: (await makeAccount(db, { industry: 'Rail' })).id,
  });
  const request = await makeRequest(db);
  const matches = await listMatches(db, request.id, NOW);
  expect(matches.canBeAsked.map(({ name }) => name)).toEqual(['Ines Duarte', 'Grace Achieng']);
  expect(matches.blocked).toMatchObject([{ name: 'Camille Roux', blocks: [{ code: 'paused', until: pausedUntil }] }]);
  expect(matches.counts).toEqual({ lookedAt: 4, canBeAsked: 2, onceOwnerAgrees: 0, blocked: 1, doNotFit: 1 });
  expect(matches.spread).toEqual({ asks: 0, toTopFive: 0, people: 0 });
  expect([best.id, good.id, paused.id, rail.id]).toContain(matches.canBeAsked[0]?.advocateId);

  const { advocate } = await makeOpenAsk(db, { request });
  const after = await listMatches(db, request.id, NOW);
  expect(after.canBeAsked.map(({ advocateId }) => advocateId)).not.toContain(advocate.id);

  expect(after.spread).toEqual({ asks: 1, toTopFive: 1, people: 1 });

  const match = await findMatch(db, { requestId: request.id, advocateId: best.id }, NOW);
  expect(match?.draft).toContain('Dear Ines, Marcus Okafor looks for somebody');
  expect(await findMatch(db, { requestId: request.id, advocateId: 'adv_none' }, NOW)).toBeNull();
});
