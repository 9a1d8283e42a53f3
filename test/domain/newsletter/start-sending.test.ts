import { expect, it } from 'vitest';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { setConsent } from '~/domain/advocates/set-consent.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { makeSegment } from '#test/support/segments';
import { SegmentRule } from '~/domain/cohorts/segment';

const { db } = await testDatabase();
const frozen = await frozenSample();
const manager = await makeStaff(db);
const by = { personId: manager.id, name: manager.name };

it('an issue for nobody stays a draft', async () => {
  const issue = await makeIssue(db, 1);
  const result = await startSending(db, { issueId: issue.id, frozen, batchSize: 2 }, by, NOW);
  expect(result).toEqual({ ok: false, reason: 'nobody-to-send-to' });
  expect(await db.issue.findUniqueOrThrow({ where: { id: issue.id } })).toMatchObject({
    status: 'DRAFT',
    frozen: null,
  });
  expect(await db.auditEvent.count()).toBe(0);
});

it('freezes everybody who was considered, with the reason of each exclusion, one event and one job', async () => {
  await makeReaders(db, 5);
  const yes = (advocateId: string) =>
    db.$transaction((tx) => setConsent(tx, { advocateId, scope: 'NEWSLETTER', granted: true, by, now: NOW }));
  const silent = await makeAdvocate(db, { name: 'Never Asked' });
  const paused = await makeAdvocate(db, { name: 'Paused', pausedUntil: addTime(NOW, days(9)) });
  const troubled = await makeAccount(db, { escalationSince: NOW });
  const stopped = await makeAdvocate(db, { name: 'Stopped', accountId: troubled.id });
  const applied = await makeAdvocate(db, { name: 'Applied', readiness: 'APPLIED' });
  const bounced = await makeAdvocate(db, { name: 'Bounced' });
  for (const one of [paused, stopped, applied, bounced]) await yes(one.id);
  await db.suppression.create({ data: { email: bounced.person.email, source: 'hard bounce' } });
  await db.$transaction((tx) =>
    setConsent(tx, { advocateId: 'adv_5', scope: 'NEWSLETTER', granted: false, by, now: NOW }),
  );

  const issue = await makeIssue(db, 2);
  const result = await startSending(db, { issueId: issue.id, frozen, batchSize: 3 }, by, NOW);
  const excluded = { 'no-consent': 1, paused: 1, 'stop-moment': 1, applied: 1, bounced: 1, unsubscribed: 1 };
  expect(result).toEqual({ ok: true, value: { included: 4, later: 0, excluded } });
  const reasonOf = async (advocateId: string) =>
    (await db.issueRecipient.findFirstOrThrow({ where: { issueId: issue.id, advocateId } })).reason;
  expect(await reasonOf(silent.id)).toBe('no-consent');
  expect(await reasonOf(stopped.id)).toBe('stop-moment');
  expect(await reasonOf('adv_5')).toBe('unsubscribed');
  expect(await db.issueRecipient.count({ where: { issueId: issue.id } })).toBe(10);
  const batches = await db.sendBatch.findMany({ where: { issueId: issue.id }, include: { recipients: true } });
  expect(batches.map((batch) => batch.recipients.length).sort()).toEqual([1, 3]);
  const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'issue.send-started' } });
  expect(event).toMatchObject({ actorId: manager.id, issueId: issue.id, data: { number: 2, included: 4, excluded } });
  const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'send-issue'`;
  expect(jobs).toHaveLength(1);
});

it('refuses what is no draft any more', async () => {
  const { id } = await db.issue.findFirstOrThrow({ where: { number: 2 } });
  const again = await startSending(db, { issueId: id, frozen, batchSize: 3 }, by, NOW);
  expect(again).toEqual({ ok: false, reason: 'not-a-draft' });
});

it('an issue for a segment leaves the others out by name; included and excluded are everybody', async () => {
  const account = await makeAccount(db, { industry: 'Retail' });
  const reader = await makeAdvocate(db, { accountId: account.id, name: 'In Retail' });
  await db.$transaction((tx) =>
    setConsent(tx, { advocateId: reader.id, scope: 'NEWSLETTER', granted: true, by, now: NOW }),
  );
  const conditions = [{ field: 'industry', op: 'is', values: ['Retail'] }];
  const segment = await makeSegment(db, { rule: SegmentRule.parse({ include: { conditions } }) });
  const issue = await makeIssue(db, 7);
  await db.issue.update({ where: { id: issue.id }, data: { segmentId: segment.id } });
  const result = await startSending(db, { issueId: issue.id, frozen, batchSize: 100 }, by, NOW);
  expect(result).toMatchObject({ ok: true, value: { included: 1 } });
  const rows = await db.issueRecipient.findMany({ where: { issueId: issue.id } });
  expect(rows).toHaveLength(await db.advocate.count());
  expect(rows.filter(({ reason }) => reason === 'outside-segment').length).toBeGreaterThan(2);
  expect(rows.filter(({ reason }) => reason === null).map(({ advocateId }) => advocateId)).toEqual([reader.id]);
});

it('cuts by when readers are due: at once, or the next morning there; the calendar may wait for each reader’s clock', async () => {
  const dues = async (fields: { isScheduled?: true; sendsLocally?: boolean }) => {
    const issue = await makeIssue(db, 20 + (await db.issue.count()));
    const data = { plannedAt: NOW, scheduledAt: NOW, sendsLocally: fields.sendsLocally };
    await db.issue.update({ where: { id: issue.id }, data });
    const { isScheduled } = fields;
    const started = await startSending(db, { issueId: issue.id, frozen, batchSize: 2, isScheduled }, by, NOW);
    const batches = await db.sendBatch.findMany({ where: { issueId: issue.id }, orderBy: { ordinal: 'asc' } });
    return { later: started.ok && started.value.later, at: batches.map((row) => row.nextAttemptAt.toISOString()) };
  };
  const zones = ['Europe/London', 'America/Los_Angeles', 'Asia/Tokyo', 'Europe/London'];
  for (const [n, timeZone] of zones.entries())
    await db.advocate.update({ where: { id: `adv_${n + 1}` }, data: { timeZone } });
  await db.consent.updateMany({
    where: { advocateId: { notIn: zones.map((_, n) => `adv_${n + 1}`) } },
    data: { withdrawnAt: NOW },
  });
  const noon = NOW.toISOString();
  const mornings = ['2026-11-19T16:30:00.000Z', '2026-11-19T23:30:00.000Z'];
  expect(await dues({})).toEqual({ later: 2, at: [noon, ...mornings] });
  expect(await dues({ isScheduled: true })).toEqual({ later: 2, at: [noon, ...mornings] });
  const atNoonThere = [noon, '2026-11-19T20:00:00.000Z', '2026-11-19T23:30:00.000Z'];
  expect(await dues({ isScheduled: true, sendsLocally: true })).toEqual({ later: 2, at: atNoonThere });
  expect(await dues({ sendsLocally: true })).toEqual({ later: 2, at: [noon, ...mornings] });
});
