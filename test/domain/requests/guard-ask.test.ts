import { expect, it } from 'vitest';
import { guardAsk } from '~/domain/requests/guard-ask.server';
import { deriveToken } from '~/platform/derived-token.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();
const { ask, advocate } = await makeOpenAsk(db);
const at = (key = '') => `/asks/${ask.id}${key && `?key=${key}`}`;
const params = { id: ask.id };

it('lets in the advocate of the ask and the key of its letter', async () => {
  const cookie = await signInAs(db, advocate.personId);
  expect(await guardAsk(get(at(), { params, cookie }), NOW)).toMatchObject({
    hasKey: false,
    actor: { personId: advocate.personId },
  });
  const key = deriveToken('ask', ask.id);
  expect(await guardAsk(get(at(key), { params }), NOW)).toMatchObject({
    hasKey: true,
    page: at(key),
    actor: { personId: advocate.personId },
  });
});

it('sends others away: to the sign-in, or with a 404', async () => {
  const status = async (args: Parameters<typeof guardAsk>[0]) =>
    guardAsk(args, NOW).then(
      () => 200,
      (thrown: Response) => thrown.status,
    );
  expect(await status(get(at(), { params }))).toBe(302);
  expect(await status(get(at(deriveToken('ask', 'ask_other')), { params }))).toBe(302);
  expect(await status(get(at(deriveToken('sign-in', ask.id)), { params }))).toBe(302);
  const other = await signInAs(db, (await makeAdvocate(db)).personId);
  expect(await status(get(at(), { params, cookie: other }))).toBe(404);
});
