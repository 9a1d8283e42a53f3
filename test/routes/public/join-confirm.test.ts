import { expect, it } from 'vitest';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { deriveToken } from '~/platform/derived-token.server';
import { action, loader } from '~/routes/public/join-confirm';
import { joinForm } from '#test/support/advocates';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';
import { get, post } from '#test/support/requests';

const { db } = await testDatabase();

it('changes nothing when the link is opened, joins when the button is pressed, and is harmless twice', async () => {
  const account = await makeAccount(db);
  const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: account.id } });
  const { applicationId } = await applyToJoin(db, joinForm({ email: `maren@${domain}` }), new Date());
  const params = { token: deriveToken('join', applicationId) };
  const path = `/join/confirm/${params.token}`;
  for (let n = 0; n < 3; n++) {
    expect((await loader(get(path, { params }))).data).toEqual({ state: 'open', firstName: 'Maren' });
  }
  expect(await db.advocate.count()).toBe(0);
  for (let n = 0; n < 2; n++) {
    expect(await action(post(path, {}, { params }))).toEqual({ refused: null, accountName: 'Halden Freight' });
  }
  expect(await db.advocate.count()).toBe(1);
  expect((await loader(get(path, { params }))).data).toMatchObject({ state: 'confirmed' });
});

it('answers 404 for a link that is not ours, and says what to do', async () => {
  const params = { token: 'nonsense' };
  const answer = await loader(get('/join/confirm/nonsense', { params }));
  expect(answer).toMatchObject({ init: { status: 404 }, data: { state: 'unknown' } });
  const refused = await action(post('/join/confirm/nonsense', {}, { params }));
  expect(refused).toMatchObject({
    init: { status: 400 },
    data: { refused: expect.stringContaining('not one of ours') },
  });
});
