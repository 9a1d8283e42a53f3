import { afterAll, expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { openSlots } from '~/domain/newsletter/open-slots.server';
import { scheduleIssue } from '~/domain/newsletter/schedule-issue.server';
import { connect } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { launchSite } from '#test/support/launch-site';
import { makeReaders } from '#test/support/newsletter';
import { makeOpportunity } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { signInAs } from '#test/support/requests';

const READERS = 250;
const { db, url } = await testDatabase();
const other = connect(url);
const { by } = await makeSendingCompany(db);
await makeStaff(db, { role: 'ADMIN' }); // nothing is served before the set-up
await makeOpportunity(db, { title: 'Two sentences on backfills', createdById: by.personId });
await makeReaders(db, READERS);
const cookie = await signInAs(db, by.personId);
const sites = await Promise.all([launchSite(url), launchSite(url)]);
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await other.db.$disconnect();
  await other.pool.end();
});

/** As the page posts it; where a browser runs no scripts, who comes too late is led to the issue on its way. */
async function pressSend(issueId: string, n: number) {
  const origin = sites[n % 2]?.url ?? '';
  const headers = { cookie, origin, 'sec-fetch-site': 'same-origin' };
  const init = { method: 'POST', headers, body: new URLSearchParams(), redirect: 'manual' } as const;
  const answer = await fetch(`${origin}/newsletter/${issueId}/send.data`, init);
  await answer.arrayBuffer();
  return answer.status;
}

it('R10: of 50 who press Send at two instances and five clocks that tick, one sends the issue', async () => {
  const { issueId } = await draftIssue(db, by, systemNow());
  expect(await scheduleIssue(db, issueId, by, systemNow())).toMatchObject({ ok: true });
  const { plannedAt, slot } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const clocks = [db, other.db, db, other.db, db];
  const [statuses] = await Promise.all([
    Promise.all(Array.from({ length: 50 }, (_, n) => pressSend(issueId, n))),
    ...clocks.map((one) => openSlots(one, { batchSize: 100 }, plannedAt)),
  ]);
  const started = await db.auditEvent.findMany({ where: { kind: 'issue.send-started', issueId } });
  expect(started).toHaveLength(1);
  const won = started[0]?.actorId === null ? 0 : 1; // a clock may have been first
  expect(statuses.toSorted()).toEqual([...Array(won).fill(202), ...Array(50 - won).fill(409)]);
  expect(await db.issue.count({ where: { slot } })).toBe(1);
  expect(await db.sendBatch.count({ where: { issueId } })).toBe(Math.ceil(READERS / 100));
  expect(await db.issueRecipient.count({ where: { issueId, status: 'QUEUED' } })).toBe(READERS);
}, 60_000);
