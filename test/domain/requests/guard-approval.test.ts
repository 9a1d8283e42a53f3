import { expect, it } from 'vitest';
import { askOwner } from '~/domain/requests/ask-owner.server';
import { guardApproval } from '~/domain/requests/guard-approval.server';
import { deriveToken } from '~/platform/derived-token.server';
import { makeAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { get, signInAs } from '#test/support/requests';
import { makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { request, advocates, manager, owner } = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
await askOwner(db, { number: request.number, advocateId: advocates[0]!.id }, manager, NOW);
const { id } = await db.ownerApproval.findFirstOrThrow({});

const params = { id };
const at = (key = '') => `/approvals/${id}${key && `?key=${key}`}`;
const cookieOf = ({ personId }: { personId: string }) => signInAs(db, personId);
const enter = async (by: { personId: string }) => guardApproval(get(at(), { params, cookie: await cookieOf(by) }), NOW);

it('lets the owner answer, by the key of their letter or signed in, in their own name', async () => {
  const key = deriveToken('approval', id);
  const entered = { actor: { personId: owner.personId, name: owner.name }, mayAnswer: true };
  expect(await guardApproval(get(at(key), { params }), NOW)).toMatchObject({ ...entered, hasKey: true, page: at(key) });
  expect(await enter(owner)).toMatchObject({ ...entered, hasKey: false, page: at() });
});

it('the letter of somebody who no longer works here opens nothing', async () => {
  const person = { where: { id: owner.personId } };
  await db.person.update({ ...person, data: { disabledAt: NOW } });
  const opened = guardApproval(get(at(deriveToken('approval', id)), { params }), NOW);
  await expect(opened).rejects.toMatchObject({ status: 404 });
  await db.person.update({ ...person, data: { disabledAt: null } });
});

it('shows it to managers, who answer only in an owner’s place; nobody answers what has its answer', async () => {
  expect(await enter(manager)).toMatchObject({ mayAnswer: false, actor: { personId: manager.personId } });
  await db.ownerApproval.update({ where: { id }, data: { escalatedAt: NOW } });
  expect([await enter(manager), await enter(owner)]).toMatchObject([{ mayAnswer: true }, { mayAnswer: true }]);
  await db.ownerApproval.update({ where: { id }, data: { status: 'AGREED', answeredAt: NOW } });
  expect([await enter(manager), await enter(owner)]).toMatchObject([{ mayAnswer: false }, { mayAnswer: false }]);
});

it('sends others away: to the sign-in, or with a 403 or a 404', async () => {
  const status = (args: Parameters<typeof guardApproval>[0]) =>
    guardApproval(args, NOW).then(
      () => 200,
      (thrown: Response) => thrown.status,
    );
  expect(await status(get(at(), { params }))).toBe(302);
  expect(await status(get(at(deriveToken('approval', 'apr_other')), { params }))).toBe(302);
  expect(await status(get(at(deriveToken('ask', id)), { params }))).toBe(302);
  expect(await status(get(at(), { params, cookie: await cookieOf(await makeRequester(db)) }))).toBe(404);
  expect(await status(get(at(), { params, cookie: await cookieOf(advocates[0]!) }))).toBe(403);
  const nobody = { params: { id: 'apr_nobody' }, cookie: await cookieOf(manager) };
  expect(await status(get('/approvals/apr_nobody', nobody))).toBe(404);
});
