import { expect, it } from 'vitest';
import { makeContact } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';
import { daysAgo } from '#test/support/signals';
import { trialReport } from '~/domain/signals/trial-report.server';
import type { AskStatus } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';

const { db } = await testDatabase();
const owner = await makeStaff(db);
const trial = { ownerIds: [owner.id], cohortId: null };

async function ask(advocateId: string, status: AskStatus, askedAt: Date) {
  const { id: requestId } = await makeRequest(db);
  const shared = { message: 'Would you?', whyYou: [], minutes: 30, expiresAt: NOW, askedById: owner.id };
  await db.ask.create({ data: { id: newId('ask'), requestId, advocateId, status, askedAt, ...shared } });
}

it('counts what came after the first hit, each beside what it is a part of', async () => {
  const [hit, quiet, foreign] = [
    await makeAccount(db, { ownerId: owner.id }),
    await makeAccount(db, { ownerId: owner.id }),
    await makeAccount(db),
  ];
  for (const { id: accountId } of [hit, foreign]) {
    await db.signalTrialHit.create({ data: { signal: 'survey', accountId, firstOn: daysAgo(30) } });
  }
  await db.signalTrialHit.create({ data: { signal: 'renewal', accountId: quiet.id, firstOn: daysAgo(3) } });
  await makeContact(db, { accountId: hit.id });
  await makeContact(db, { accountId: hit.id, leftOn: daysAgo(60) });
  const before = await makeAdvocate(db, { accountId: hit.id, joinedAt: daysAgo(90) });
  const since = await makeAdvocate(db, { accountId: hit.id, joinedAt: daysAgo(10) });
  await makeAdvocate(db, { accountId: quiet.id, joinedAt: daysAgo(5) });
  await ask(before.id, 'ACCEPTED', daysAgo(60));
  await ask(before.id, 'DONE', daysAgo(20));
  await ask(before.id, 'DECLINED', daysAgo(15));
  await ask(since.id, 'WITHDRAWN', daysAgo(5));
  expect(await trialReport(db, 'survey', trial)).toEqual({
    accounts: 2,
    hit: 1,
    outside: 2,
    joined: 1,
    asked: 2,
    accepted: 1,
    since: daysAgo(30),
  });
});

it('has zeros and no day where nothing was hit', async () => {
  const empty = { accounts: 0, hit: 0, outside: 0, joined: 0, asked: 0, accepted: 0, since: null };
  expect(await trialReport(db, 'survey', { ownerIds: [], cohortId: 'coh_none' })).toEqual(empty);
});
