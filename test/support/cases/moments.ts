import { momentWords } from '~/domain/moments/moment-words';
import type { Db } from '~/platform/db.server';
import { addTime, dateFromDay, days, systemNow } from '~/platform/time';
import { makeHelpTask, makeSuggestion } from '../moments';
import { makeAccount } from '../people';
import { aDayFromNow } from './advocate';
import type { Cases } from './case';

/** Suggestions and help tasks of accounts that nobody of the table owns: for a requester there is no such address. */
export const momentCases: Cases = {
  '/moments/settings': () => ({
    path: '/moments/settings',
    as: 'manager',
    form: { number: '12', isOn: 'on', delayDays: '3', words: momentWords[12]?.body ?? '' },
  }),
  '/moments/:id': async (db) => ({
    path: `/moments/${await suggestion(db)}`,
    as: 'manager',
    form: { offer: 'reference', subject: 'Another year', words: 'Hello Leila,\n\nthank you.' },
  }),
  '/moments/:id/snooze': async (db) => ({
    path: `/moments/${await suggestion(db)}/snooze`,
    as: 'manager',
    form: { until: aDayFromNow(7) },
  }),
  '/moments/:id/dismiss': async (db) => ({
    path: `/moments/${await suggestion(db)}/dismiss`,
    as: 'manager',
    form: { reason: 'They asked for quiet until spring.' },
  }),
  '/help-tasks/:id': async (db) => {
    const { id } = await makeHelpTask(db, { accountId: (await makeAccount(db)).id });
    return { path: `/help-tasks/${id}`, as: 'manager', form: { note: 'Called them; it works again.' } };
  },
};

async function suggestion(db: Db): Promise<string> {
  const today = dateFromDay(systemNow().toISOString().slice(0, 10));
  const { id: accountId } = await makeAccount(db);
  const { id } = await makeSuggestion(db, { accountId, welcomeUntil: addTime(today, days(40)) });
  return id;
}
