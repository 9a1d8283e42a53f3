import { expect, it } from 'vitest';
import { listCandidates } from '~/domain/newsletter/candidates.server';
import { draftAhead } from '~/domain/newsletter/draft-ahead.server';
import { readSlot } from '~/domain/newsletter/slot-view.server';
import { timeIssue } from '~/domain/newsletter/time-issue.server';
import { listIssueTodos } from '~/domain/newsletter/todo.server';
import { getSettings } from '~/domain/settings/queries.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
for (const timeZone of ['Europe/London', 'America/Toronto', 'America/Toronto', 'Asia/Tokyo'])
  await consent(db, (await makeAdvocate(db, { timeZone })).id);
await draftAhead(db, NOW);
const next = () => db.issue.findFirstOrThrow({ where: { status: 'DRAFT' }, orderBy: { plannedAt: 'asc' } });
const slotOf = async (now = NOW) => {
  const issue = await next();
  return readSlot(
    db,
    { issue, candidates: await listCandidates(db, now, issue), settings: await getSettings(db) },
    now,
  );
};

it('says when it comes, where else it could, and who waits by place, at the slot and now', async () => {
  expect(await slotOf()).toMatchObject({
    ...{ at: 'Tue 24 Nov, 09:30', isOver: false, isLocal: false, time: '09:30' },
    waiting: '2 people in Toronto get theirs at 08:30 there.',
    waitingNow: '2 people in Toronto get theirs at 08:30 there and 1 person in Tokyo on Fri 20 Nov at 08:30 there.',
    others: [
      { value: '2026-12-A', label: 'Tue 8 Dec, 09:30 (issue 2 changes places)' },
      { value: '2026-12-B', label: 'Tue 22 Dec, 09:30 (issue 3 changes places)' },
      { value: '2027-01-A', label: 'Tue 12 Jan, 09:30 (issue 4 changes places)' },
    ],
  });
});

it('by local time each place has its own moment; chosen once, with one event', async () => {
  const { id: issueId } = await next();
  expect(await timeIssue(db, { issueId, isLocal: true }, by, NOW)).toMatchObject({ ok: true });
  expect(await timeIssue(db, { issueId, isLocal: true }, by, NOW)).toMatchObject({ ok: true });
  expect(await slotOf()).toMatchObject({ isLocal: true, waiting: '2 people in Toronto get theirs at 09:30 there.' });
  expect(await db.auditEvent.findMany({ where: { kind: 'issue.timed' } })).toMatchObject([
    { issueId, data: { number: 1, isLocal: true } },
  ]);
  expect(await timeIssue(db, { issueId: 'iss_x', isLocal: true }, by, NOW)).toEqual({
    ok: false,
    reason: 'not-a-draft',
  });
});

it('stands on the page of the day in the week before it, with what it lacks from five days on', async () => {
  const { id, number, subject, plannedAt } = await next();
  const title = `Issue ${number}: ${subject}`;
  const todos = (at: Date) => listIssueTodos(db, 'Europe/London', at);
  expect(await todos(addTime(plannedAt, -days(8)))).toEqual([]);
  expect(await todos(addTime(plannedAt, -days(6)))).toMatchObject([{ id, title, tone: 'idle' }]);
  const text = 'No open opportunity. Nobody has scheduled it.';
  expect(await todos(addTime(plannedAt, -days(5)))).toMatchObject([{ id, tone: 'warn', text }]);
  await db.issue.update({ where: { id }, data: { scheduledAt: NOW, scheduledBy: by.name } });
  expect(await todos(addTime(plannedAt, -days(1)))).toEqual([]);
});
