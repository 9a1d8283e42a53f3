import { expect, it } from 'vitest';
import { leaveNewsletter } from '~/domain/newsletter/leave-newsletter.server';
import { readUnsubscribeToken, unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeReaders } from '#test/support/newsletter';

const { db } = await testDatabase();
await makeReaders(db, 2);
const open = () => db.consent.count({ where: { scope: 'NEWSLETTER', withdrawnAt: null } });

it('M2, M4: leaves the newsletter and nothing else, once', async () => {
  const leave = () => leaveNewsletter(db, { token: unsubscribeToken('adv_1'), how: 'one-click' }, NOW);
  await leave();
  await leave();
  expect(await open()).toBe(1);
  expect(await db.advocate.findUniqueOrThrow({ where: { id: 'adv_1' } })).toMatchObject({
    readiness: 'READY',
    leftAt: null,
  });
  const events = await db.auditEvent.findMany({ where: { advocateId: 'adv_1' }, orderBy: { id: 'asc' } });
  expect(events.map((event) => event.kind)).toEqual(['consent.withdrawn', 'newsletter.left']);
});

it('a wrong token changes nothing and tells nothing', async () => {
  const good = unsubscribeToken('adv_2');
  for (const token of [
    '',
    '.',
    'adv_2',
    'adv_2.',
    `${good}x`,
    good.replace('adv_2', 'adv_1'),
    unsubscribeToken('adv_99'),
  ]) {
    await expect(leaveNewsletter(db, { token, how: 'page' }, NOW)).resolves.toBeUndefined();
  }
  expect(await open()).toBe(1);
});

it('the token is its owner’s, always the same', () => {
  expect(unsubscribeToken('adv_2')).toBe(unsubscribeToken('adv_2'));
  expect(readUnsubscribeToken(unsubscribeToken('adv_2'))).toBe('adv_2');
  expect(readUnsubscribeToken('nonsense')).toBeNull();
});
