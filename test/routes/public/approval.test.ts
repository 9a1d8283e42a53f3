import { describe, expect, it } from 'vitest';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, systemNow } from '~/platform/time';
import { action, loader } from '~/routes/public/approval';
import { loader as listLoader } from '~/routes/staff/approvals';
import { makeAsking, startAsking } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const now = systemNow();

async function asked() {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  await startAsking(db, made, 'ONE');
  const approval = await db.ownerApproval.findFirstOrThrow({ where: { requestId: made.request.id } });
  const page = `/approvals/${approval.id}`;
  const path = `${page}?key=${deriveToken('approval', approval.id)}`;
  return { ...made, approval, page, path, params: { id: approval.id } };
}
const statusOf = async (id: string) => (await db.ownerApproval.findUniqueOrThrow({ where: { id } })).status;
const refused = (answer: unknown) => answer as { data: { fault: { errors: Record<string, string[]> } } };

describe('/approvals/:id', () => {
  it('decides nothing when it is opened, by key or signed in (M7)', async () => {
    const { approval, owner, page, path, params } = await asked();
    const cookie = await signInAs(db, owner.personId);
    expect(await loader(get(path, { params }))).toMatchObject({ mayAnswer: true, hasKey: true, who: 'Maren' });
    expect(await loader(get(page, { params, cookie }))).toMatchObject({ mayAnswer: true, hasKey: false });
    expect(await statusOf(approval.id)).toBe('WAITING');
  });

  it('takes a yes by the key, once, and says so afterwards', async () => {
    const { approval, path, params } = await asked();
    const answer = await action(post(path, { answer: 'agree', reason: '' }, { params }));
    expect((answer as Response).headers.get('location')).toBe(path);
    expect(await statusOf(approval.id)).toBe('AGREED');
    expect(await loader(get(path, { params }))).toMatchObject({ mayAnswer: false, answered: { by: 'Aoife Brennan' } });
    const twice = await action(post(path, { answer: 'object', reason: 'No.' }, { params }));
    expect(twice).toMatchObject({ init: { status: 409 } });
  });

  it('takes a no with its reason and its day, and names what is missing', async () => {
    const { approval, path, params } = await asked();
    const say = (form: Record<string, string>) => action(post(path, { answer: 'object', ...form }, { params }));
    expect(refused(await say({ reason: '' })).data.fault.errors.reason).toEqual(['Say why in a sentence']);
    const noDay = refused(await say({ reason: 'They renew.', scope: 'account', until: '' }));
    expect(noDay.data.fault.errors.until?.[0]).toContain('Give the day');
    const past = refused(await say({ reason: 'They renew.', scope: 'account', until: '2026-01-01' }));
    expect(past.data.fault.errors.until).toEqual(['Give a day that is still to come']);
    expect(await statusOf(approval.id)).toBe('WAITING');
    const until = addTime(now, days(30)).toISOString().slice(0, 10);
    await say({ reason: 'They renew.', scope: 'account', until });
    expect(await statusOf(approval.id)).toBe('OBJECTED');
  });

  it('is the owner’s: a manager may read it, anybody else and a wrong key find nothing', async () => {
    const { approval, manager, page, params } = await asked();
    const cookie = await signInAs(db, manager.personId);
    expect(await loader(get(page, { params, cookie }))).toMatchObject({ mayAnswer: false });
    await expect(action(post(page, { answer: 'agree' }, { params, cookie }))).rejects.toMatchObject({ status: 403 });
    const other = await makeStaff(db, { role: 'REQUESTER', team: 'SALES' });
    const stranger = await signInAs(db, other.id);
    await expect(loader(get(page, { params, cookie: stranger }))).rejects.toMatchObject({ status: 404 });
    const wrong = `${page}?key=${deriveToken('approval', 'apr_other')}`;
    await expect(loader(get(wrong, { params }))).rejects.toMatchObject({ status: 302 });
    expect(await statusOf(approval.id)).toBe('WAITING');
  });
});

it('once the account has another owner they decide, and the letter of the one before says so', async () => {
  const { approval, owner, page, path, params } = await asked();
  const next = await makeStaff(db, { name: 'Jo Hart', role: 'REQUESTER', team: 'CUSTOMER_SUCCESS' });
  await db.account.update({ where: { id: approval.accountId }, data: { ownerId: next.id } });
  const [before, after] = [await signInAs(db, owner.personId), await signInAs(db, next.id)];
  const moved = { mayAnswer: false, hasMoved: true, insteadBy: 'Jo Hart' };
  expect(await loader(get(path, { params }))).toMatchObject(moved);
  expect(await loader(get(page, { params, cookie: before }))).toMatchObject(moved);
  const refusedNow = await action(post(path, { answer: 'agree', reason: 'Fine.' }, { params }));
  expect(refusedNow).toMatchObject({ init: { status: 409 }, data: { fault: { values: { reason: 'Fine.' } } } });
  expect(refused(refusedNow).data.fault.errors.form).toEqual([expect.stringContaining('Jo Hart owns the account now')]);
  expect(await statusOf(approval.id)).toBe('WAITING');
  const idsFor = async (cookie: string) =>
    (await listLoader(get('/approvals', { cookie }))).approvals.map(({ id }) => id);
  expect([await idsFor(before), await idsFor(after)]).toEqual([[], [approval.id]]);
  await action(post(page, { answer: 'agree', reason: '' }, { params, cookie: after }));
  expect(await db.ownerApproval.findUnique({ where: { id: approval.id } })).toMatchObject({
    status: 'AGREED',
    answeredById: next.id,
  });
});

it('/approvals lists what waits for its reader alone; managers see what nobody else may answer', async () => {
  const { approval, owner, manager } = await asked();
  const idsFor = async (personId: string) => {
    const { approvals } = await listLoader(get('/approvals', { cookie: await signInAs(db, personId) }));
    return approvals.map(({ id }) => id);
  };
  expect(await idsFor(owner.personId)).toEqual([approval.id]);
  expect(await idsFor(manager.personId)).toEqual([]);
  await db.ownerApproval.update({ where: { id: approval.id }, data: { escalatedAt: now } });
  expect(await idsFor(manager.personId)).toEqual([approval.id]);
});
