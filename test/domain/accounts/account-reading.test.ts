import { expect, it } from 'vitest';
import { findStanding } from '~/domain/accounts/account-reading.server';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { newId } from '~/platform/id';
import { makeReading, stopByUpsell } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
const reading = (code: string, strength: number, hasFired = strength >= 0.5) => ({
  ...{ code, name: code, fact: 'Late loads down 31%', on: '2026-10-28', contactId: null, halfLifeDays: 180 },
  ...{ strength, hasFired, isLeftOut: false },
});

it('shows signals, what is missing, the words to use, stops and help of now', async () => {
  const account = await makeAccount(db);
  await makeReading(db, account.id, {
    cell: 'ACTIVATE',
    fired: 1,
    readings: [reading('event', 0.05), reading('goal-achieved', 0.92)],
  });
  const stop = await stopByUpsell(db, account.id);
  const task = { accountId: account.id, moment: 13, occurrence: stop.occurrence, title: 'Help first', reasons: [] };
  await db.helpTask.create({ data: { id: newId('help'), ...task, since: NOW, dueOn: NOW, createdAt: NOW } });
  const standing = await findStanding(db, account.id, NOW);
  expect(standing.reading).toMatchObject({ cell: 'ACTIVATE', fit: 84, fired: 1, lookedAt: NOW });
  expect(standing.reading?.readings.map(({ code }) => code)).toEqual(['goal-achieved', 'event']);
  expect(standing.reading?.missing[0]).toBe('1 of 2 signals fired, 1 more is needed.');
  expect(standing.best?.name).toBe('Goal achieved');
  expect(standing.best?.frame.saw).toContain('Late loads down 31%');
  expect(standing.rule).toEqual({ firesAt: 0.5, needed: 2, signals: defaultCatalogue.signals.length });
  expect(standing.stops).toEqual([stop]);
  expect(standing.helpTasks).toMatchObject([{ occurrence: stop.occurrence, owner: null }]);
});

it('knows an account that nobody has looked at yet', async () => {
  const account = await makeAccount(db);
  expect(await findStanding(db, account.id, NOW)).toMatchObject({
    reading: null,
    best: null,
    stops: [],
    helpTasks: [],
  });
});
