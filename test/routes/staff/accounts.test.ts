import { describe, expect, it } from 'vitest';
import { addTime, days, systemNow } from '~/platform/time';
import { loader as onePage } from '~/routes/staff/account';
import { action as note, loader as notePage } from '~/routes/staff/account-facts';
import { loader as grid } from '~/routes/staff/accounts';
import { loader as csv } from '~/routes/staff/accounts-csv';
import { loader as list } from '~/routes/staff/accounts-list';
import { loader as stopped } from '~/routes/staff/accounts-stopped';
import { action as merge, loader as mergePage } from '~/routes/staff/contact-merge';
import { makeContact, makeReading, stopByUpsell } from '#test/support/accounts';
import { answerOf } from '#test/support/answers';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const cookie = await signInAs(db, (await makeStaff(db)).id);
const leader = await signInAs(db, (await makeStaff(db, { role: 'LEADER' })).id);
const aoife = await makeStaff(db, { name: 'Aoife Brennan', role: 'REQUESTER', team: 'SALES' });
const owner = await signInAs(db, aoife.id);
const wren = await makeAccount(db, { name: 'Wren & Tallow', ownerId: aoife.id });
const hallam = await makeAccount(db, { name: 'Hallam Foods' });
await makeReading(db, wren.id, { fit: 90, stops: [await stopByUpsell(db, wren.id)] });
await makeReading(db, hallam.id, { fit: 80 });
const lately = addTime(systemNow(), -days(3)).toISOString().slice(0, 10);

it('lists their own accounts for owners, without what counts all', async () => {
  const { accounts, total, all } = await list(get('/accounts/list', { cookie: owner }));
  expect([accounts.map(({ name }) => name), total, all]).toEqual([['Wren & Tallow'], 1, null]);
  expect((await list(get('/accounts/list', { cookie: leader }))).all).toMatchObject({ mayAct: false });
});

describe('the grid', () => {
  it('opens the first account of the chosen cell, or the one that was asked for', async () => {
    const page = await grid(get('/accounts', { cookie }));
    expect(page.rows.map(({ name }) => name)).toEqual(['Wren & Tallow', 'Hallam Foods']);
    expect(page.chosen?.account.name).toBe('Wren & Tallow');
    expect(page.chosen?.standing.stops).toMatchObject([{ moment: 13 }]);
    const other = await grid(get(`/accounts?account=${hallam.id}&cell=LEAVE_ALONE`, { cookie }));
    expect([other.rows, other.chosen?.account.name]).toEqual([[], 'Hallam Foods']);
  });

  it('reads odd addresses as none, and offers what the reader may do', async () => {
    const page = await grid(get('/accounts?cell=NOWHERE&page=-4&account=acc_nobody&q=%25', { cookie: leader }));
    expect(page.search).toMatchObject({ cell: 'ASK_NOW', page: 1 });
    expect(page.mayDo).toEqual({ import: false, invite: false, act: false, rule: false });
    expect((await grid(get('/accounts', { cookie }))).mayDo).toEqual({
      ...{ import: true, invite: true, act: true, rule: true },
    });
  });
});

it('lists accounts, and the same as a file', async () => {
  expect((await list(get('/accounts/list?sort=-fit', { cookie }))).accounts.map(({ name }) => name)).toEqual([
    'Wren & Tallow',
    'Hallam Foods',
  ]);
  const file = await (await csv(get('/accounts.csv?q=hallam', { cookie }))).text();
  expect(file).toContain('"Hallam Foods","Ask now",80,2,no');
  expect(file).not.toContain('Wren');
});

it('lists stopped accounts', async () => {
  const page = await stopped(get('/accounts/stopped', { cookie: leader }));
  expect(page.accounts.map(({ name }) => name)).toEqual(['Wren & Tallow']);
  expect(page.mayAct).toBe(false);
});

describe('one account', () => {
  it('is open to its owner, who may note facts and no more', async () => {
    const own = await onePage(get('/x', { cookie: owner, params: { id: wren.id } }));
    expect(own.mayDo).toEqual({ open: false, note: true, merge: false });
    const foreign = onePage(get('/x', { cookie: owner, params: { id: hallam.id } }));
    await expect(foreign).rejects.toMatchObject({ status: 404 });
    const leads = await onePage(get('/x', { cookie: leader, params: { id: hallam.id } }));
    expect(leads.mayDo).toEqual({ open: true, note: false, merge: false });
  });

  it('takes a fact, once however often it is sent', async () => {
    const form = { kind: 'GOAL_ACHIEVED', happenedOn: lately, contactId: '', text: 'Late loads down by 31%.' };
    const send = (cookie: string, id: string) => answerOf(note(post('/x', form, { cookie, params: { id } })));
    const first = await send(owner, wren.id);
    expect([first.status, first.headers.get('location')]).toEqual([302, `/accounts/${wren.id}`]);
    expect((await send(cookie, wren.id)).status).toBe(302);
    expect(await db.accountFact.count({ where: { accountId: wren.id } })).toBe(1);
    expect((await send(owner, hallam.id)).status).toBe(404);
  });

  it('keeps what was typed when something is wrong with it', async () => {
    const form = { kind: 'RENEWED', happenedOn: '2099-01-01', contactId: '', text: 'They will renew.' };
    const { status, body } = await answerOf(note(post('/x', form, { cookie, params: { id: wren.id } })));
    expect([status, body]).toMatchObject([400, { fault: { values: form } }]);
    expect(Object.keys((body as { fault: { errors: object } }).fault.errors)).toEqual(['happenedOn']);
  });

  it('opens the form at a kind by its address', async () => {
    const ask = (query: string) => notePage(get(`/x?note=${query}`, { cookie, params: { id: wren.id } }));
    expect((await ask('ADOPTION_ACCEPTABLE')).noting).toBe('ADOPTION_ACCEPTABLE');
    expect((await ask('CHEERFUL')).noting).toBeUndefined();
  });
});

describe('merging', () => {
  it('shows both, merges them and leads back to the account', async () => {
    const [kept, gone] = [await makeContact(db, wren.id), await makeContact(db, wren.id)];
    const params = { id: kept.id };
    const page = await mergePage(get(`/x?with=${gone.id}`, { cookie, params }));
    expect(page.gone?.id).toBe(gone.id);
    const answer = await answerOf(merge(post('/x', { goneId: gone.id }, { cookie, params })));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/accounts/${wren.id}`]);
    expect((await answerOf(merge(post('/x', { goneId: gone.id }, { cookie, params })))).status).toBe(404);
  });

  it('says why it cannot be', async () => {
    const { id } = await makeContact(db, wren.id);
    const { status, body } = await answerOf(merge(post('/x', { goneId: id }, { cookie, params: { id } })));
    expect([status, body]).toMatchObject([400, { fault: { errors: { form: [expect.stringContaining('same one')] } } }]);
  });
});
