import { expect, it } from 'vitest';
import { snoozeSuggestion } from '~/domain/moments/snooze-suggestion.server';
import { dateFromDay as day } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSuggestion } from '#test/support/moments';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name, role: 'MANAGER' as const };
const { id: accountId } = await makeAccount(db);
const snooze = (id: string, until: string) => snoozeSuggestion(db, { id, until: day(until) }, by, NOW);

it('puts it off to a day within its welcome, more than once', async () => {
  const { id } = await makeSuggestion(db, { accountId, welcomeUntil: day('2027-01-16') });
  expect((await snooze(id, '2026-12-01')).ok).toBe(true);
  expect((await snooze(id, '2027-01-16')).ok).toBe(true);
  expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ status: 'SNOOZED', snoozedUntil: day('2027-01-16'), decidedAt: null },
  });
  const events = await db.auditEvent.findMany({ where: { kind: 'suggestion.snoozed', accountId } });
  expect(events.map(({ data }) => (data as { until: string }).until)).toEqual(['2026-12-01', '2027-01-16']);
});

it('refuses days that are over or past its welcome, decided ones and unknown ones', async () => {
  const { id } = await makeSuggestion(db, { accountId, welcomeUntil: day('2027-01-16') });
  expect(await snooze(id, '2026-11-19')).toEqual({ ok: false, reason: { code: 'past' } });
  expect(await snooze(id, '2027-01-17')).toEqual({
    ok: false,
    reason: { code: 'unwelcome', until: day('2027-01-16') },
  });
  const done = await makeSuggestion(db, { accountId, status: 'DISMISSED' });
  expect(await snooze(done.id, '2026-12-01')).toEqual({ ok: false, reason: { code: 'decided', status: 'DISMISSED' } });
  expect(await snooze('sug_none', '2026-12-01')).toEqual({ ok: false, reason: { code: 'gone' } });
});
