import { expect, it } from 'vitest';
import { endWelcomes } from '~/domain/moments/end-welcomes.server';
import { dateFromDay as day } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSuggestion } from '#test/support/moments';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
const { id: accountId } = await makeAccount(db);
const look = (id: string) => db.suggestion.findUniqueOrThrow({ where: { id } });

it('passes what nobody acted on while it was welcome, once', async () => {
  const open = await makeSuggestion(db, { accountId, welcomeUntil: day('2026-11-18') });
  const snoozed = await makeSuggestion(db, {
    accountId,
    status: 'SNOOZED',
    snoozedUntil: day('2026-11-18'),
    welcomeUntil: day('2026-11-18'),
  });
  const last = await makeSuggestion(db, { accountId, welcomeUntil: day('2026-11-19') });
  await Promise.all([endWelcomes(db, [accountId], NOW), endWelcomes(db, [accountId], NOW)]);
  expect(await look(open.id)).toMatchObject({ status: 'PASSED', decidedAt: NOW, decidedById: null });
  expect((await look(snoozed.id)).status).toBe('PASSED');
  expect((await look(last.id)).status).toBe('OPEN');
  expect(await db.auditEvent.count({ where: { kind: 'suggestion.passed', accountId } })).toBe(2);
});

it('wakes what was put off until today, and not before', async () => {
  const due = await makeSuggestion(db, { accountId, status: 'SNOOZED', snoozedUntil: day('2026-11-19') });
  const tomorrow = await makeSuggestion(db, { accountId, status: 'SNOOZED', snoozedUntil: day('2026-11-20') });
  await endWelcomes(db, [accountId], NOW);
  expect(await look(due.id)).toMatchObject({ status: 'OPEN', snoozedUntil: null });
  expect((await look(tomorrow.id)).status).toBe('SNOOZED');
});

it('leaves other accounts alone', async () => {
  const other = await makeSuggestion(db, { accountId: (await makeAccount(db)).id, welcomeUntil: day('2026-11-01') });
  await endWelcomes(db, [accountId], NOW);
  expect((await look(other.id)).status).toBe('OPEN');
});
