import { expect, it } from 'vitest';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { action, loader } from '~/routes/advocate/me-card';
import { action as down } from '~/routes/advocate/me-card-down';
import { loader as preview } from '~/routes/advocate/me-card-preview';
import { loader as page, meta } from '~/routes/public/card';
import { loader as picture } from '~/routes/public/card-picture';
import { makeFavour } from '#test/support/advocates';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeAdvocate } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('is looked at, switched on, seen by everybody, and gone after one press', async () => {
  const maren = await makeAdvocate(db);
  const cookie = await signInAs(db, maren.personId);
  await db.consent.create({
    data: { id: newId('cst'), advocateId: maren.id, scope: 'PUBLIC_NAME', wording: 'Yes.', grantedAt: systemNow() },
  });
  const favour = await makeFavour(db, maren.id);
  await makeOutcome(db, favour.id, { toldAt: systemNow() });
  const params = { favourId: favour.id };
  const path = `/me/cards/${favour.id}`;

  const look = await loader(get(`${path}?look=1&showsName=on&showsAccount=on`, { cookie, params }));
  expect(look).toMatchObject({ up: null, choices: { showsName: true, showsAccount: false } });
  const shown = await preview(get(`${path}/preview.png?showsName=on`, { cookie, params }));
  expect(shown.headers.get('content-type')).toBe('image/png');
  await expect(preview(get(`${path}/preview.png?showsAccount=on`, { cookie, params }))).rejects.toMatchObject({
    status: 404,
  });

  const refused = (await action(post(path, { showsAccount: 'on' }, { cookie, params }))) as { init: ResponseInit };
  expect(refused.init.status).toBe(409);
  await action(post(path, { showsName: 'on' }, { cookie, params }));
  const { up } = await loader(get(path, { cookie, params }));
  const token = up?.path.replace('/cards/', '') ?? '';
  const open = () => page(get(`/cards/${token}`, { params: { token } }));
  const draw = () => picture(get(`/cards/${token}.png`, { params: { token } }));
  const { data } = await open();
  expect(data).toMatchObject({ isGone: false, words: { by: 'Maren Okafor', headline: 'Quote' } });
  const tags = JSON.stringify(meta({ data } as unknown as Parameters<typeof meta>[0]));
  expect(tags).toContain('noindex');
  expect(tags).toContain(`/cards/${token}.png`);
  expect((await draw()).headers.get('content-type')).toBe('image/png');

  await down(post(`${path}/down`, {}, { cookie, params }));
  expect((await open()).init?.status).toBe(410);
  expect((await draw()).status).toBe(410);
  await expect(page(get('/cards/x', { params: { token: 'x' } }))).rejects.toMatchObject({ status: 404 });
  await expect(picture(get('/cards/x.png', { params: { token: 'x' } }))).rejects.toMatchObject({ status: 404 });
});

it('is not there for a favour that led to nothing', async () => {
  const maren = await makeAdvocate(db);
  const favourId = (await makeFavour(db, maren.id)).id;
  const args = get(`/me/cards/${favourId}`, { cookie: await signInAs(db, maren.personId), params: { favourId } });
  await expect(loader(args)).rejects.toMatchObject({ status: 404 });
});
