import { expect, it } from 'vitest';
import { sweepMoments } from '~/domain/moments/sweep-moments.server';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { dateFromDay as day } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSuggestion } from '#test/support/moments';
import { makeStaff } from '#test/support/people';
import { makeReference, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('takes asks back, opens help, passes, wakes and suggests, and is harmless twice and at once', async () => {
  const request = await makeRequest(db);
  const advocate = await makeReference(db);
  const accountId = advocate.contact.accountId!;
  const { id: personId, name } = await makeStaff(db);
  await askAdvocate(
    db,
    { number: request.number, advocateId: advocate.id, message: 'Would you?', minutes: 30 },
    { personId, name },
    NOW,
  );
  const over = await makeSuggestion(db, { accountId, welcomeUntil: day('2026-11-18') });
  const asleep = await makeSuggestion(db, { accountId, status: 'SNOOZED', snoozedUntil: day('2026-11-19') });
  await db.account.update({
    where: { id: accountId },
    data: { churnNoticeOn: day('2026-11-18'), signedOn: day('2026-11-05') },
  });

  await Promise.all([sweepMoments(db, [accountId], NOW), sweepMoments(db, [accountId], NOW)]);
  await sweepMoments(db, [accountId], NOW);

  const asks = await db.ask.findMany({ where: { advocateId: advocate.id } });
  expect(asks).toMatchObject([{ status: 'WITHDRAWN' }]);
  expect(await db.helpTask.findMany({ where: { accountId } })).toMatchObject([
    { occurrence: 'churn-notice:2026-11-18' },
  ]);
  const status = async (id: string) => (await db.suggestion.findUniqueOrThrow({ where: { id } })).status;
  expect([await status(over.id), await status(asleep.id)]).toEqual(['PASSED', 'OPEN']);
  const fired = await db.suggestion.findMany({ where: { accountId, moment: 1 } });
  expect(fired).toMatchObject([{ occurrence: '2026-11-05', offers: ['tell'] }]);
  for (const kind of ['ask.withdrawn', 'help-task.opened', 'suggestion.passed', 'moment.fired'])
    expect([kind, await db.auditEvent.count({ where: { kind, accountId } })]).toEqual([kind, 1]);
});
