import { expect, it } from 'vitest';
import { dismissSuggestion } from '~/domain/moments/dismiss-suggestion.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSuggestion } from '#test/support/moments';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name, role: 'MANAGER' as const };

it('keeps the reason, and who said so, once', async () => {
  const { id: accountId } = await makeAccount(db);
  const { id } = await makeSuggestion(db, { accountId, status: 'SNOOZED', snoozedUntil: NOW });
  const reason = 'They asked for quiet until spring.';
  const dismiss = () => dismissSuggestion(db, { id, reason }, by, NOW);
  const results = await Promise.all([dismiss(), dismiss()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ status: 'DISMISSED', decision: reason, decidedById: personId, decidedAt: NOW, snoozedUntil: null },
  });
  const events = await db.auditEvent.findMany({ where: { kind: 'suggestion.dismissed', accountId } });
  expect(events).toMatchObject([{ actorId: personId, reasons: [reason], data: { name: 'Renewed', moment: 16 } }]);
});

it('is a 404 for others', async () => {
  const { id } = await makeSuggestion(db, { accountId: (await makeAccount(db)).id });
  const stranger = { ...by, role: 'REQUESTER' as const };
  expect(await dismissSuggestion(db, { id, reason: 'No.' }, stranger, NOW)).toEqual({
    ok: false,
    reason: { code: 'gone' },
  });
});
