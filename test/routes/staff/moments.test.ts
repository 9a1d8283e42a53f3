import { beforeAll, describe, expect, it } from 'vitest';
import * as helpTask from '~/routes/staff/help-task';
import * as moment from '~/routes/staff/moment';
import * as dismiss from '~/routes/staff/moment-dismiss';
import * as settings from '~/routes/staff/moment-settings';
import * as snooze from '~/routes/staff/moment-snooze';
import * as inbox from '~/routes/staff/moments';
import * as requests from '~/routes/staff/requests';
import * as today from '~/routes/staff/today';
import { addTime, dateFromDay, days, systemNow } from '~/platform/time';
import { allowLetters, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeHelpTask, makeSuggestion } from '#test/support/moments';
import { makeAccount, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const day = (ahead: number) => addTime(dateFromDay(systemNow().toISOString().slice(0, 10)), days(ahead));
const iso = (date: Date) => date.toISOString().slice(0, 10);
let cookies: { manager: string; owner: string; stranger: string };
let ownerId: string;
beforeAll(async () => {
  await allowLetters(db);
  const dario = await makeStaff(db, { name: 'Dario Conti', role: 'REQUESTER', team: 'CUSTOMER_SUCCESS' });
  const helen = await makeStaff(db, { name: 'Helen Strand', role: 'REQUESTER', team: 'SALES' });
  ownerId = dario.id;
  cookies = {
    manager: await signInAs(db, (await makeStaff(db)).id),
    owner: await signInAs(db, dario.id),
    stranger: await signInAs(db, helen.id),
  };
});

async function suggested(fields: Partial<Parameters<typeof makeSuggestion>[1]> = {}, account = {}) {
  const { id: accountId } = await makeAccount(db, { name: 'Kestrel Rail', ownerId, ...account });
  const { id } = await makeSuggestion(db, { accountId, welcomeUntil: day(40), ...fields });
  return { id, accountId };
}
type Act = (args: never) => Promise<unknown>;
const send = (action: Act, id: string, form: Record<string, string>, cookie = cookies.manager) =>
  (action as (args: unknown) => Promise<Response & { data: { fault: { errors: unknown; values: unknown } } }>)(
    post(`/moments/${id}`, form, { cookie, params: { id } }),
  );
const words = { subject: 'Another year', words: 'Hello Leila,\n\nthank you.' };

describe('the inbox', () => {
  it('shows a manager all, an owner their own accounts, and a stranger nothing', async () => {
    const { id } = await suggested();
    const task = await makeHelpTask(db, { accountId: (await makeAccount(db, { ownerId })).id });
    const look = async (cookie: string) => {
      const { inbox: found, tasks } = await inbox.loader(get('/moments', { cookie }));
      return [found.rows.some((row) => row.id === id), tasks.some((one) => one.id === task.id)];
    };
    expect(await look(cookies.manager)).toEqual([true, true]);
    expect(await look(cookies.owner)).toEqual([true, true]);
    expect(await look(cookies.stranger)).toEqual([false, false]);
  });

  it('filters by moment and owner, and keeps what is put off and decided apart', async () => {
    const accountId = (await makeAccount(db, { ownerId: null })).id;
    const asleep = await makeSuggestion(db, {
      accountId,
      status: 'SNOOZED',
      snoozedUntil: day(9),
      welcomeUntil: day(40),
      moment: 9,
    });
    const done = await makeSuggestion(db, { accountId, status: 'PASSED', welcomeUntil: day(-2), moment: 9 });
    const over = await makeSuggestion(db, { accountId, welcomeUntil: day(-1), moment: 9 });
    const ids = async (query: string) => {
      const found = await inbox.loader(get(`/moments${query}`, { cookie: cookies.manager }));
      return found.inbox.rows.map(({ id }) => id);
    };
    expect(await ids('?view=snoozed&moment=9&owner=none')).toEqual([asleep.id]);
    expect(await ids('?view=decided&moment=9')).toEqual([done.id]);
    expect(await ids('?moment=9')).not.toContain(over.id);
    expect(await ids(`?view=snoozed&moment=9&owner=${ownerId}`)).toEqual([]);
    expect(await ids('?view=nonsense&moment=x&page=-1')).not.toContain(asleep.id);
  });

  it('names the stop beside what it stops', async () => {
    const { id } = await suggested({}, { escalationSince: day(-3) });
    const { inbox: found } = await inbox.loader(get('/moments', { cookie: cookies.manager }));
    expect(found.rows.find((row) => row.id === id)?.stops[0]).toMatch(/^Open escalation since .* It ends when/);
  });
});

describe('one suggestion', () => {
  it('is accepted, and leads to where the ask is made', async () => {
    const { id: contactId } = await makeContact(db);
    const { id } = await suggested({ contactId });
    const answer = await send(moment.action, id, { offer: 'reference', ...words }, cookies.owner);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/moments']);
    expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'ACCEPTED',
      decidedById: ownerId,
    });
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    const { id } = await suggested({ offers: ['join'] }, { escalationSince: day(-3) });
    const { data } = await send(moment.action, id, { offer: 'join', ...words });
    expect(data.fault.errors).toEqual({
      offer: [expect.stringContaining('Asks are stopped at this account. Open escalation')],
    });
    expect(data.fault.values).toMatchObject(words);
    const nothing = await send(moment.action, id, { offer: 'bribe', subject: '', words: '' });
    expect(Object.keys(nothing.data.fault.errors as object)).toEqual(['offer', 'subject', 'words']);
  });

  it('is decided once', async () => {
    const { id } = await suggested({ status: 'DISMISSED' });
    for (const [action, form] of [
      [moment.action, { offer: 'talk', ...words }],
      [snooze.action, { until: iso(day(9)) }],
      [dismiss.action, { reason: 'No.' }],
    ] as const) {
      const { data } = await send(action, id, { ...form });
      expect(data.fault.errors).toEqual({ form: ['Somebody has decided this already. Look at what they said.'] });
    }
  });

  it('is put off to a day that is good, and dismissed with a reason', async () => {
    const { id } = await suggested();
    const late = await send(snooze.action, id, { until: iso(day(41)) });
    expect(late.data.fault.errors).toEqual({
      until: [expect.stringMatching(/^It is welcome until .* Choose that day/)],
    });
    expect((await send(snooze.action, id, { until: iso(day(0)) })).data.fault.errors).toEqual({
      until: ['Choose a day that is still to come.'],
    });
    expect((await send(snooze.action, id, { until: iso(day(9)) })).status).toBe(302);
    expect((await send(dismiss.action, id, { reason: ' ' })).data.fault.errors).toHaveProperty('reason');
    expect((await send(dismiss.action, id, { reason: 'They asked for quiet.' })).status).toBe(302);
  });

  it('is a 404 for whoever does not own the account', async () => {
    const { id } = await suggested();
    const cookie = cookies.stranger;
    for (const { loader, action, form } of [
      { ...moment, form: { offer: 'talk', ...words } },
      { ...snooze, form: { until: iso(day(9)) } },
      { ...dismiss, form: { reason: 'No.' } },
    ]) {
      await expect(loader(get('/', { cookie, params: { id } }))).rejects.toMatchObject({ status: 404 });
      await expect(send(action, id, { ...form } as Record<string, string>, cookie)).rejects.toMatchObject({
        status: 404,
      });
    }
  });
});

describe('a help task', () => {
  it('is closed by the owner with what was done, once', async () => {
    const { id } = await makeHelpTask(db, { accountId: (await makeAccount(db, { ownerId })).id });
    expect((await send(helpTask.action, id, { note: '' }, cookies.owner)).data.fault.errors).toHaveProperty('note');
    expect((await send(helpTask.action, id, { note: 'Called.' }, cookies.owner)).status).toBe(302);
    expect((await send(helpTask.action, id, { note: 'Called.' }, cookies.owner)).data.fault.errors).toHaveProperty(
      'form',
    );
    await expect(send(helpTask.action, id, { note: 'Mine.' }, cookies.stranger)).rejects.toMatchObject({ status: 404 });
  });
});

describe('settings of moments', () => {
  it('list the 19 with what became of each, with denominators', async () => {
    const { accountId } = await suggested({ moment: 6, status: 'ACCEPTED' });
    await makeSuggestion(db, { accountId, moment: 6, status: 'PASSED' });
    await makeSuggestion(db, { accountId, moment: 6 });
    await makeHelpTask(db, { accountId, moment: 13, occurrence: 'upsell:deal_1', status: 'DONE', closedAt: day(0) });
    const { rows } = await settings.loader(get('/moments/settings', { cookie: cookies.manager }));
    expect(rows).toHaveLength(19);
    expect(rows[5]?.count).toEqual({ fired: 3, acted: 1, waiting: 1, dismissed: 0, passed: 1 });
    expect(rows[12]).toMatchObject({ guard: 'stop', count: { fired: 1, acted: 1, waiting: 0 } });
  });

  it('save one moment, and refuse what would be no use', async () => {
    const save = (form: Record<string, string>) =>
      send(settings.action, '', { number: '12', delayDays: '3', words: 'Hello {first name},', ...form });
    expect((await save({ isOn: 'on', isAutomatic: 'on' })).status).toBe(302);
    expect(await db.momentSetting.findUniqueOrThrow({ where: { number: 12 } })).toMatchObject({
      isOn: true,
      isAutomatic: true,
      delayDays: 3,
    });
    expect((await save({ delayDays: '30' })).data.fault.errors).toHaveProperty('delayDays');
    expect((await save({ delayDays: '' })).data.fault.errors).toHaveProperty('delayDays');
    expect((await save({ words: 'Hello {name},' })).data.fault.errors).toEqual({
      words: ['No letter fills in {name}; use {first name} and {account}.'],
    });
    expect((await save({ number: '13' })).data.fault.errors).toHaveProperty('form');
  });

  it('opens the form of no stop', async () => {
    const chosen = async (query: string) =>
      (await settings.loader(get(`/moments/settings${query}`, { cookie: cookies.manager }))).chosen?.number;
    expect([await chosen('?moment=12'), await chosen('?moment=13'), await chosen('?moment=99')]).toEqual([
      12,
      undefined,
      undefined,
    ]);
  });
});

describe('first pages', () => {
  it('today shows what is welcome where nothing is stopped, and who needs help', async () => {
    const welcome = await suggested();
    const stopped = await suggested({}, { churnNoticeOn: day(-1) });
    const task = await makeHelpTask(db, { accountId: stopped.accountId });
    const { groups } = await today.loader(get('/today', { cookie: cookies.manager }));
    const ids = (key: string) => groups.find((group) => group.key === key)?.items.map(({ id }) => id) ?? [];
    const total = (key: string) => groups.find((group) => group.key === key)?.count ?? 0;
    expect(total('moments')).toBeGreaterThan(0);
    expect(ids('moments')).not.toContain(stopped.id);
    expect(ids('help')).toContain(task.id);
    const line = groups.flatMap(({ items }) => items).find(({ id }) => id === welcome.id);
    expect(line).toMatchObject({ title: 'Kestrel Rail: Renewed on 17 November 2026: A year', detail: 'moment 16' });
  });

  it('requests tell an account owner what waits for them, and a manager nothing', async () => {
    const mine = async (cookie: string) => (await requests.loader(get('/requests', { cookie }))).mine;
    const owned = await mine(cookies.owner);
    expect(owned?.suggestions).toBeGreaterThan(0);
    expect(owned?.helpTasks).toBeGreaterThan(0);
    expect(await mine(cookies.stranger)).toEqual({ suggestions: 0, helpTasks: 0 });
    expect(await mine(cookies.manager)).toBeNull();
  });
});
