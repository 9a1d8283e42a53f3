import { expect, it } from 'vitest';
import { sendableWhere, standingOf } from '~/domain/assets/sendable';
import { NOW } from '#test/support/clock';
import { makePiece } from '#test/support/assets';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it.each([
  ['a consent without end', { withdrawnAt: null, consentUntil: null }, 'in use'],
  ['its last day', { withdrawnAt: null, consentUntil: new Date('2026-11-19') }, 'in use'],
  ['the day after', { withdrawnAt: null, consentUntil: new Date('2026-11-18') }, 'expired'],
  ['taken back', { withdrawnAt: NOW, consentUntil: null }, 'withdrawn'],
] as const)('%s: the rule and the query agree', async (_name, consent, standing) => {
  expect(standingOf(consent, NOW)).toBe(standing);
  const { id } = await makePiece(db, consent);
  expect(await db.asset.count({ where: { id, ...sendableWhere(NOW) } })).toBe(standing === 'in use' ? 1 : 0);
});
