import { expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { warnMissing } from '~/domain/newsletter/warn-missing.server';
import { addTime, days } from '~/platform/time';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { by, email } = await makeSendingCompany(db);
await makeStaff(db, { role: 'LEADER' });

it('tells those who run the newsletter, once, what is missing and where', async () => {
  const { issueId } = await draftIssue(db, by, NOW);
  const { plannedAt } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const before = addTime(plannedAt, -days(5));
  await Promise.all([warnMissing(db, before), warnMissing(db, before)]);
  const letters = await db.mailMessage.findMany();
  expect(letters.map(({ toEmail, message }) => [toEmail, message])).toEqual([[email, 'issue-missing']]);
  expect(await waitingJobs(db, 'check-issue-links')).toEqual([{ issueId }]);
  const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'issue.warned' } });
  expect(event.reasons).toEqual(['No open opportunity.', 'No news.', 'Nobody has scheduled it.']);
});
