import { beforeAll, describe, expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { countRequests, listRequests } from '~/domain/requests/queue.server';
import type { Viewer } from '~/domain/requests/viewer';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAccount } from '#test/support/people';
import { makeDeal, makeOpenAsk, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';

const { db } = await testDatabase();
const timeZone = 'Europe/London';
const search = { view: 'open', q: '', sort: '', page: 1 } as const;
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
    expect(await countRequests(db, marcus)).toMatchObject({ open: 1, closed: 1 });
    expect(await countRequests(db, manager)).toEqual({ open: 2, mine: 0, unassigned: 1, closed: 1 });
  });

  it('searches names as they are written, wildcards included', async () => {
    expect(await titles(manager, { q: 'castellan' })).toHaveLength(1);
    expect(await titles(manager, { q: '%' })).toHaveLength(0);
    expect(await titles(manager, { q: '100%_s', view: 'closed' })).toHaveLength(1);
  });
});
