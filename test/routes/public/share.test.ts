import { expect, it } from 'vitest';
import { shareAsset } from '~/domain/assets/share-asset.server';
import { loader } from '~/routes/public/share';
import { actingStaff } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const by = await actingStaff(db);
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0';

async function share(fields: Parameters<typeof makePiece>[1] = {}) {
  const { id: assetId } = await makePiece(db, fields);
  const result = await shareAsset(db, { assetId, formKey: null, dealId: null }, by, NOW);
  if (!result.ok) throw new Error(result.reason);
  return { assetId, shareId: result.value.shareId, token: result.value.shareId.replace('shr_', '') };
}
async function open(
  token: string,
  { cookie, agent = BROWSER, method = 'GET' }: { cookie?: string; agent?: string; method?: string } = {},
) {
  const args = get(`/s/${token}`, { cookie, params: { token } });
  const headers = new Headers(args.request.headers);
  headers.set('user-agent', agent);
  const answer = await loader({ ...args, request: new Request(args.request, { headers, method }) });
  return { page: answer.data, status: answer.init?.status ?? 200, headers: new Headers(answer.init?.headers) };
}
const views = async (id: string) => (await db.assetShare.findUniqueOrThrow({ where: { id } })).views;

it('counts who opens it: no robot, no HEAD, no colleague; and sets no cookie', async () => {
  const { token, shareId } = await share();
  expect((await open(token)).headers.has('set-cookie')).toBe(false);
  await open(token);
  await open(token, { agent: 'Slackbot-LinkExpanding 1.0' });
  await open(token, { method: 'HEAD' });
  await open(token, { cookie: await signInAs(db, by.personId) });
  expect(await views(shareId)).toBe(2);
});

it('shows the names that were allowed, and the words of a quote', async () => {
  const { id: accountId } = await makeAccount(db, { name: 'Tessel Dairies' });
  const { id: advocateId } = await makeAdvocate(db, { name: 'Ilse Brandt', jobTitle: 'Planner', accountId });
  const own = { kind: 'QUOTE' as const, body: 'One number.', accountId, advocateId };
  const quiet = await share({ ...own, allows: ['QUOTE'] });
  expect((await open(quiet.token)).page).toMatchObject({ isGone: false, who: '', text: 'One number.' });
  const open_ = await share({ ...own, allows: ['QUOTE', 'NAME', 'ACCOUNT_NAME'] });
  expect((await open(open_.token)).page).toMatchObject({ who: 'Ilse Brandt, Tessel Dairies' });
  const study = await share({ ...own, kind: 'CASE_STUDY', allows: ['PUBLISH_TEXT'] });
  expect((await open(study.token)).page).toMatchObject({ text: '' });
});

it.each([
  ['taken back', { withdrawnAt: NOW }],
  ['run out', { consentUntil: new Date('2020-01-01') }],
])('is gone at once when the consent was %s, says so kindly and counts nothing', async (_name, ended) => {
  const { token, shareId, assetId } = await share();
  await db.asset.update({ where: { id: assetId }, data: ended });
  expect(await open(token)).toMatchObject({ status: 410, page: { isGone: true } });
  expect(JSON.stringify((await open(token)).page)).not.toContain('northbeam.example');
  expect(await views(shareId)).toBe(0);
});

it.each(['nothing', '', 'f'.repeat(32), "' OR 1=1"])('%s is no link', async (token) => {
  await expect(open(token)).rejects.toMatchObject({ status: 404 });
});
