import { expect, it } from 'vitest';
import { countViews } from '~/domain/accounts/view-counts.server';
import type { SuggestionStatus } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeReading, stopByUpsell } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();

it('counts accounts, suggestions that wait now, and stopped accounts', async () => {
  const account = await makeAccount(db);
  await makeReading(db, account.id, { stops: [await stopByUpsell(db, account.id)] });
  await makeReading(db, (await makeAccount(db)).id);
  const suggest = (status: SuggestionStatus, opens: number, more: object = {}) =>
    db.suggestion.create({
      data: {
        ...{ id: newId('sug'), accountId: account.id, moment: 16, occurrence: newId('sug'), status, offers: [] },
        ...{ reasons: [], words: '', happenedOn: NOW, opensOn: addTime(NOW, days(opens)), createdAt: NOW },
        ...{ welcomeUntil: addTime(NOW, days(20)), ...more },
      },
    });
  await suggest('OPEN', 0);
  await suggest('OPEN', 0, { welcomeUntil: new Date('2026-11-19') }); // to the end of its day
  await suggest('SNOOZED', 0, { snoozedUntil: addTime(NOW, days(1)) });
  await suggest('OPEN', -9, { welcomeUntil: addTime(NOW, -days(1)) });
  await suggest('ACCEPTED', 0);
  expect(await countViews(db, NOW)).toEqual({ accounts: 2, suggestions: 2, stopped: 1 });
});
