import { beforeAll, describe, expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { pauseClocks } from '~/domain/requests/pause-clocks.server';
import { countRequests, listRequests } from '~/domain/requests/queue.server';
import { QueueQuery } from '~/domain/requests/queue-schema';
import type { Viewer } from '~/domain/requests/viewer';
import { resumeClocks } from '~/domain/requests/resume-clocks.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { addTime, days, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAccount } from '#test/support/people';
import { makeDeal, makeOpenAsk, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';

const { db } = await testDatabase();
const timeZone = 'Europe/London';
const search = QueueQuery.parse({});
let manager: Viewer;
let marcus: Viewer;

beforeAll(async () => {
  const priya = await makeStaff(db);
  manager = { personId: priya.id, seesAll: true, timeZone };
  const by = await makeRequester(db);
  marcus = { personId: by.personId, seesAll: false, timeZone };
  const deal = async (name: string, value: number) => {
    const accountId = (await makeAccount(db, { name, industry: 'Food' })).id;
    return requestForm({ dealId: (await makeDeal(db, { name, accountId, value })).id });
  };
  await makeRequest(db, { by, form: await deal('Aldgate Rail', 96_000) }, addTime(NOW, -days(2)));
  await makeOpenAsk(db, { request: await makeRequest(db, { form: await deal('Castellan Foods', 214_000) }) });
  const over = await makeRequest(db, { by, form: await deal('100%_sure', 60_000) });
  await closeRequest(db, { number: over.number, reason: 'No.' }, { personId: priya.id, name: priya.name }, NOW);
});

const titles = async (viewer: Viewer, change = {}) =>
  (await listRequests(db, { viewer, search: { ...search, ...change }, now: NOW })).rows.map(({ title }) => title);

describe('the queue', () => {
  it('puts the clock that runs out first on top, and shows it as late', async () => {
    const { rows, total } = await listRequests(db, { viewer: manager, search, now: NOW });
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({
      title: 'Reference call for Aldgate Rail',
      clock: { state: 'bad' },
      status: { label: 'New' },
    });
    expect(rows[1]).toMatchObject({ deal: { value: '£214,000' }, note: expect.stringContaining('Maren Okafor') });
  });

  it('sorts by value and by date, both ways', async () => {
    expect((await titles(manager, { sort: '-value' }))[0]).toContain('Castellan');
    expect((await titles(manager, { sort: 'value' }))[0]).toContain('Aldgate');
  });

  it('shows a requester their own alone, and no advocate before a yes', async () => {
    expect(await titles(marcus)).toEqual(['Reference call for Aldgate Rail']);
    expect(await countRequests(db, marcus, NOW)).toMatchObject({ open: 1, closed: 1 });
    expect(await countRequests(db, manager, NOW)).toMatchObject({ open: 2, mine: 0, unassigned: 1, closed: 1 });
  });

  it('searches names as they are written, wildcards included', async () => {
    expect(await titles(manager, { q: 'castellan' })).toHaveLength(1);
    expect(await titles(manager, { q: '%' })).toHaveLength(0);
    expect(await titles(manager, { q: '100%_s', view: 'closed' })).toHaveLength(1);
  });

  it('counts each view by the clocks, and lists what it counts', async () => {
    const counted = async (now: Date) => {
      const { soon, breached, owner, advocate, paused } = await countRequests(db, manager, now);
      return { soon, breached, owner, advocate, paused };
    };
    expect(await counted(NOW)).toEqual({ soon: 0, breached: 1, owner: 0, advocate: 1, paused: 0 });
    expect(await titles(manager, { view: 'breached' })).toEqual(['Reference call for Aldgate Rail']);
    expect(await titles(manager, { view: 'advocate' })).toEqual(['Reference call for Castellan Foods']);
    // Its help is due on Thursday noon: from Wednesday 16:00 on half a day is left.
    expect(await counted(new Date('2026-11-25T15:59:00Z'))).toMatchObject({ soon: 0 });
    expect(await counted(new Date('2026-11-26T10:00:00Z'))).toMatchObject({ soon: 1, breached: 1 });
    expect(await counted(new Date('2026-11-26T12:01:00Z'))).toMatchObject({ soon: 0, breached: 2 });
  });

  it('half a day is counted in the calendar of the request', async () => {
    const { id } = await db.request.findFirstOrThrow({ where: { status: 'WAITING_FOR_ADVOCATE' } });
    const gulf = { name: 'Gulf', timeZone: 'Asia/Riyadh', opens: '08:00', closes: '16:00', weekdays: [7, 1, 2, 3, 4] };
    const by = { personId: null, name: 'Set-up' };
    await changeSettings(db, { calendars: [{ ...gulf, regions: [], holidays: [] }] }, by, NOW);
    const early = new Date('2026-11-26T07:59:00Z'); // 10:59 in Riyadh, and its clock ends at 15:00
    await db.request.update({ where: { id }, data: { calendar: 'Gulf' } });
    expect(await countRequests(db, manager, early)).toMatchObject({ soon: 0 });
    expect(await countRequests(db, manager, addTime(early, minutes(1)))).toMatchObject({ soon: 1 });
    await db.request.update({ where: { id }, data: { calendar: null } });
  });

  it('one that stands still is not due soon, and comes last', async () => {
    const { id } = await db.request.findFirstOrThrow({ where: { status: 'WAITING_FOR_ADVOCATE' } });
    await db.$transaction((tx) => pauseClocks(tx, { requestId: id, why: 'We asked.' }, NOW));
    const now = new Date('2026-11-26T10:00:00Z');
    expect(await countRequests(db, manager, now)).toMatchObject({ soon: 0, paused: 1, breached: 1 });
    const { rows } = await listRequests(db, { viewer: manager, search, now });
    expect(rows.map(({ clock }) => clock.text)).toEqual([expect.stringContaining('late'), 'Paused']);
    await db.$transaction((tx) => resumeClocks(tx, { requestId: id }, NOW));
  });

  it('filters by team, tier and when it was submitted', async () => {
    expect(await titles(manager, { team: ['EVENTS'] })).toEqual([]);
    expect(await titles(manager, { team: ['EVENTS', 'SALES'], tier: '3' })).toHaveLength(2);
    expect(await titles(manager, { tier: '2' })).toEqual([]);
    const later = { viewer: manager, search: { ...search, submitted: '7' }, now: addTime(NOW, days(6)) };
    expect((await listRequests(db, later)).rows.map(({ title }) => title)).toEqual([
      'Reference call for Castellan Foods',
    ]);
  });

  it('somebody who follows a request sees it as well', async () => {
    const { personId } = await makeRequester(db, { name: 'Helen Strand' });
    const helen = { personId, seesAll: false, timeZone };
    expect(await titles(helen)).toEqual([]);
    const { id } = await db.request.findFirstOrThrow({ where: { title: { contains: 'Aldgate' } } });
    await db.requestFollower.create({ data: { requestId: id, personId, why: 'The same deal.', joinedAt: NOW } });
    expect(await titles(helen)).toEqual(['Reference call for Aldgate Rail']);
  });
});
