import { expect, it } from 'vitest';
import { getReadinessFacts } from '~/domain/advocates/readiness-facts.server';
import { makeSurvey, makeUsage } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('reads what readiness looks at, and nothing of those who left', async () => {
  const account = await makeAccount(db, { signedOn: new Date('2025-03-01'), churnNoticeOn: new Date('2026-11-02') });
  const advocate = await makeAdvocate(db, { accountId: account.id, expertise: ['Backfills'] });
  await db.activityWillingness.createMany({
    data: [
      { advocateId: advocate.id, activity: 'QUOTE', answer: 'YES' },
      { advocateId: advocate.id, activity: 'TALK', answer: 'NO' },
    ],
  });
  await makeSurvey(db, { accountId: account.id });
  await makeUsage(db, { accountId: account.id, endsOn: '2026-11-10', actions: 3 });
  expect(await getReadinessFacts(db, advocate.id, NOW)).toMatchObject({
    emailConfirmedOn: NOW,
    joinedAt: NOW,
    leftAccountOn: null,
    profile: { jobTitle: 'Data platform lead', expertise: ['Backfills'], willing: 1 },
    account: {
      id: account.id,
      name: 'Halden Freight',
      signedOn: new Date('2025-03-01'),
      escalationSince: null,
      churnNoticeOn: new Date('2026-11-02'),
      signals: { fired: [{ code: 'survey', fact: 'NPS 10' }], needed: 2, of: 10, isUseKnown: true },
    },
  });
  const gone = await makeAdvocate(db, { leftAt: NOW });
  expect(await getReadinessFacts(db, gone.id, NOW)).toBeNull();
});
