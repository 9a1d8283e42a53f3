import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { timeIssue } from '~/domain/newsletter/time-issue.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';

const { db } = await testDatabase();

it('is said once however many say it at once, and of a draft alone', async () => {
  const { id: issueId } = await makeIssue(db, 1);
  const time = () => timeIssue(db, { issueId, isLocal: true }, system, NOW);
  expect((await Promise.all([time(), time(), time()])).every(({ ok }) => ok)).toBe(true);
  expect(await db.auditEvent.findMany()).toMatchObject([{ kind: 'issue.timed', data: { number: 1, isLocal: true } }]);
  await db.issue.update({ where: { id: issueId }, data: { status: 'SENT' } });
  expect(await time()).toEqual({ ok: false, reason: 'not-a-draft' });
});
