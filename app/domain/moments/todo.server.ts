import type { Todo } from '~/domain/requests/today-words';
import type { Reader } from '~/platform/db.server';
import { dateFromDay } from '~/platform/time';
import { formatDate, formatList } from '~/ui/format';
import { stopName, reasonTexts } from './help-tasks';
import { isOffer, offers } from './offers';
import { listStops } from './stops.server';

const AT_MOST = 100;

/** What is welcome now at accounts where asks are not stopped, what ends first before the rest; for the page of the day. */
export async function listWelcomeNow(db: Reader, now: Date): Promise<Todo[]> {
  const rows = await db.suggestion.findMany({
    where: { status: 'OPEN', welcomeUntil: { gte: dateFromDay(now.toISOString().slice(0, 10)) } },
    orderBy: [{ welcomeUntil: 'asc' }, { id: 'asc' }],
    take: AT_MOST,
    select: {
      ...{ id: true, moment: true, offers: true, reasons: true, welcomeUntil: true },
      account: { select: { id: true, name: true } },
    },
  });
  const stops = await listStops(
    db,
    rows.map(({ account }) => account.id),
    now,
  );
  return rows
    .filter(({ account }) => !stops.has(account.id))
    .map(({ id, moment, offers: stored, reasons, welcomeUntil, account }) => {
      const [because = '', ...rest] = reasonTexts(reasons);
      const welcome = formatList(stored.filter(isOffer).map((offer) => offers[offer].short));
      return {
        id,
        tone: 'idle',
        title: `${account.name}: ${because.replace(/\.$/, '')}`,
        text: [`Welcome now: ${welcome}.`, ...rest].join(' '),
        when: `until ${formatDate(welcomeUntil, 'UTC', 'day')}`,
        detail: `moment ${moment}`,
        to: `/moments/${id}`,
        action: 'See the words',
      };
    });
}

/** Accounts that need help before anybody asks, what is due first before the rest. */
export async function listHelpNeeded(db: Reader, now: Date): Promise<Todo[]> {
  const rows = await db.helpTask.findMany({
    where: { status: 'OPEN' },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: AT_MOST,
    select: {
      ...{ id: true, moment: true, occurrence: true, title: true, reasons: true, dueOn: true },
      account: { select: { name: true } },
      owner: { select: { name: true } },
    },
  });
  const today = dateFromDay(now.toISOString().slice(0, 10));
  return rows.map(({ id, moment, occurrence, title, reasons, dueOn, account, owner }) => ({
    id,
    tone: dueOn < today ? 'bad' : 'warn',
    title: `${account.name}: ${title.toLowerCase()}`,
    text: `All asks are stopped. ${reasonTexts(reasons)[0] ?? ''}${owner ? ` The task is with ${owner.name}.` : ' Nobody owns the account.'}`,
    when: `${dueOn < today ? 'was due' : 'due'} ${formatDate(dueOn, 'UTC', 'short')}`,
    detail: stopName({ moment, occurrence }).toLowerCase(),
    to: `/help-tasks/${id}`,
    action: 'See task',
  }));
}
