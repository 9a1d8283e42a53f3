import { beforeEach, describe, expect, it } from 'vitest';
import { sopValues } from '~/domain/sops/sop-input';
import { findDraft } from '~/domain/sops/versions.server';
import * as agree from '~/routes/staff/sop-agree';
import * as agreement from '~/routes/staff/sop-agreement';
import * as compare from '~/routes/staff/sop-compare';
import * as discard from '~/routes/staff/sop-discard';
import * as edit from '~/routes/staff/sop-edit';
import * as publish from '~/routes/staff/sop-publish';
import { loader } from '~/routes/staff/sop';
import { loader as listLoader } from '~/routes/staff/sops';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';
import { makeRequester } from '#test/support/requests-data';
import { installSops, settingsWith } from '#test/support/sops';

const { db } = await testDatabase();
await installSops(db);
const helen = await makeRequester(db, { name: 'Helen Strand' });
const requester = await signInAs(db, helen.personId);
const leader = await signInAs(db, (await makeStaff(db, { role: 'LEADER' })).id);
const manager = await signInAs(db, (await makeStaff(db)).id);
const params = { team: 'sales' };
const open = (team: string, cookie: string, query = '') =>
  loader(get(`/sops/${team}${query}`, { cookie, params: { team } }));
const status = (answer: Promise<unknown>) => answer.then(null, (thrown: Response) => thrown.status);

beforeEach(() => db.sop.deleteMany({ where: { OR: [{ publishedAt: null }, { version: { gt: 1 } }] } }));

/** What the editor's form holds for a draft with another title, as a browser names it. */
async function typed(change: Record<string, string | string[]> = {}) {
  const values = sopValues(await settingsWith(db, 'SALES', { title: 'How we ask' }));
  const named = Object.entries(values).map(([name, value]) => [Array.isArray(value) ? `${name}[]` : name, value]);
  return { ...(Object.fromEntries(named) as typeof values), savedAt: '', intent: 'save', ...change };
}
const save = async (change: Record<string, string | string[]> = {}, cookie = manager) =>
  edit.action(post('/sops/sales/edit', await typed(change), { cookie, params }));
const savedAt = async () => (await findDraft(db, 'SALES'))?.updatedAt.toISOString() ?? '';
const faultOf = (answer: Awaited<ReturnType<typeof save>>) => ('data' in answer ? answer.data.fault : null);

describe('reading', () => {
  it('lists every team and shows each, with a way to ask where one may', async () => {
    const { sops } = await listLoader(get('/sops', { cookie: leader }));
    expect(sops.map(({ slug }) => slug)).toContain('customer-success');
    expect(await open('sales', requester)).toMatchObject({ mayAsk: true, version: 1, versions: [{ by: 'Flywheel' }] });
    expect(await open('marketing', requester)).toMatchObject({ mayAsk: false });
    expect(await open('sales', leader)).toMatchObject({ mayAsk: false, mayEdit: false });
    expect(await status(open('finance', requester))).toBe(404);
  });

  it('shows earlier versions, and a draft to nobody who does not write it', async () => {
    await save();
    expect((await open('sales', requester, '?version=1')).isInForce).toBe(true);
    expect(await status(open('sales', requester, '?version=2'))).toBe(404);
    const held = (cookie: string) => compare.loader(get('/sops/sales/compare?from=1&to=2', { cookie, params }));
    expect(await status(held(requester))).toBe(404);
    expect((await held(manager)).changes).toEqual(['Title: How we ask, was How Sales asks for a reference.']);
    const alone = await compare.loader(get('/sops/sales/compare', { cookie: requester, params }));
    expect(alone).toMatchObject({ from: 1, to: 1, changes: [] });
  });
});

describe('editing', () => {
  it('saves a draft, and shows it with what differs', async () => {
    expect(await save()).toMatchObject({ status: 302 });
    const page = await edit.loader(get('/sops/sales/edit', { cookie: manager, params }));
    expect(page).toMatchObject({ version: 2, settings: { title: 'How we ask' }, inForce: { version: 1 } });
    expect(page.savedAt).toBe(await savedAt());
  });

  it('keeps what was typed when a field is wrong', async () => {
    const fault = faultOf(await save({ 'answerHours[]': ['1', 'soon', '8'], expect: 'Anew.' }));
    expect(fault?.errors).toEqual({ 'answerHours.1': ['Enter a whole number from 1 to 80.'] });
    expect(fault?.values).toMatchObject({ expect: 'Anew.', answerHours: ['1', 'soon', '8'] });
    expect(await savedAt()).toBe('');
  });

  it('keeps what was typed when somebody else saved, and takes it at the second press', async () => {
    await save();
    const fault = faultOf(await save({ title: 'Mine', duties: 'One.\nTwo.' }));
    expect(fault?.errors.form?.[0]).toContain('Somebody else');
    expect(fault?.values).toMatchObject({ title: 'Mine', duties: 'One.\nTwo.', savedAt: await savedAt() });
    await save({ title: 'Mine', savedAt: String(fault?.values.savedAt) });
    expect((await findDraft(db, 'SALES'))?.settings.title).toBe('Mine');
  });

  it('adds and removes a kind without JavaScript, and says where it cannot', async () => {
    await save({ intent: 'add', newActivity: 'TALK' });
    expect((await findDraft(db, 'SALES'))?.settings.kinds.map(({ label }) => label)).toContain('Talk');
    const fault = faultOf(await save({ intent: 'add', newActivity: 'QUOTE', savedAt: await savedAt() }));
    expect(fault?.errors.newActivity).toEqual(['It is in the list already.']);
    expect(fault?.values.kindKeys).toHaveLength(4);
    await save({ intent: 'remove:QUOTE.ADVOCATE', savedAt: await savedAt() });
    expect((await findDraft(db, 'SALES'))?.settings.kinds.map(({ label }) => label)).not.toContain('Written reference');
  });

  it('saves as one goes without leading on', async () => {
    expect(await save({ intent: 'auto' })).toMatchObject({ data: { fault: null } });
    expect(await savedAt()).not.toBe('');
  });

  it('discards what was seen', async () => {
    await save();
    const seen = { savedAt: await savedAt() };
    const early = { savedAt: '2026-01-01T00:00:00.000Z' };
    const press = (form: Record<string, string>) =>
      discard.action(post('/sops/sales/discard', form, { cookie: manager, params }));
    expect((await press(early)).headers.get('location')).toBe('/sops/sales/edit');
    expect((await press(seen)).headers.get('location')).toBe('/sops/sales');
    expect(await savedAt()).toBe('');
  });
});

describe('agreeing and publishing', () => {
  const ask = (people: string[], version = '2') =>
    agreement.action(post('/sops/sales/agreement', { version, 'people[]': people }, { cookie: manager, params }));
  const answer = async (form: Record<string, string>) =>
    agree.action(post('/sops/sales/agree', { savedAt: await savedAt(), ...form }, { cookie: requester, params }));
  const put = async (form: Record<string, string> = {}) =>
    publish.action(
      post('/sops/sales/publish', { savedAt: await savedAt(), note: 'Why.', ...form }, { cookie: manager, params }),
    );

  it('goes to the people of the team, who read what changes and answer', async () => {
    await save();
    expect(await ask([])).toMatchObject({ data: { fault: { errors: { people: ['Choose at least one person.'] } } } });
    expect(await status(agree.loader(get('/sops/sales/agree', { cookie: requester, params })))).toBe(302);
    await ask([helen.personId]);
    const page = await agree.loader(get('/sops/sales/agree', { cookie: requester, params }));
    expect(page).toMatchObject({
      version: 2,
      isDraft: true,
      answer: null,
      changes: [expect.stringContaining('Title')],
    });
    expect(await answer({ answer: 'wrong' })).toMatchObject({
      data: { fault: { errors: { words: [expect.any(String)] } } },
    });
    expect(await answer({})).toMatchObject({ data: { fault: { errors: { answer: ['Choose one of the two.'] } } } });
    expect(await answer({ answer: 'agree' })).toMatchObject({ status: 302 });
    const { people } = await agreement.loader(get('/sops/sales/agreement', { cookie: manager, params }));
    expect(people).toMatchObject([{ name: 'Helen Strand', answer: 'agrees' }]);
    expect(await publish.loader(get('/sops/sales/publish', { cookie: manager, params }))).toMatchObject({
      agreement: 'agreed',
    });
  });

  it('publishes with a note, what was looked at', async () => {
    await save();
    expect(await put({ note: '' })).toMatchObject({ data: { fault: { errors: { note: [expect.any(String)] } } } });
    const stale = await put({ savedAt: '2026-01-01T00:00:00.000Z' });
    expect(stale).toMatchObject({
      data: { fault: { errors: { form: [expect.stringContaining('changed')] }, values: { note: 'Why.' } } },
    });
    expect(await put()).toMatchObject({ status: 302 });
    expect(await open('sales', requester)).toMatchObject({
      version: 2,
      versions: [{ note: 'Why.', state: 'in force' }, {}],
    });
    expect(await put({ savedAt: '2026-01-01T00:00:00.000Z' })).toMatchObject({ status: 302 });
    expect(await status(publish.loader(get('/sops/sales/publish', { cookie: manager, params })))).toBe(404);
  });
});
