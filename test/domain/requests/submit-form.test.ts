import { beforeAll, expect, it } from 'vitest';
import { openAsset } from '~/domain/assets/open-asset.server';
import { emptyDraft } from '~/domain/requests/draft';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { saveDraft } from '~/domain/requests/save-draft.server';
import { SopSettings } from '~/domain/requests/sop';
import { submitForm } from '~/domain/requests/submit-form.server';
import { addTime, days, minutes } from '~/platform/time';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeDeal, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const by = await makeRequester(db);
beforeAll(() => db.$transaction((tx) => installDefaultSops(tx, NOW)));
let forms = 0;
const posted = (change: Partial<Record<keyof typeof emptyDraft | 'seen' | 'enough', string>> = {}) => ({
  ...emptyDraft,
  ...{ submissionKey: `form-number-${forms++}`, team: 'SALES', seen: '', enough: '' },
  ...change,
});
const whole = async () => ({
  activity: 'REFERENCE_CALL',
  dealId: (await makeDeal(db)).id,
  need: 'Do quokkas cross at night?',
  questions: 'What broke?',
  persona: 'Head of logistics',
  neededBy: '2026-11-27',
});

it('keeps as a draft what it refuses, to the letter', async () => {
  const form = posted({ need: ' winter ', neededBy: 'soon', wanted: '99' });
  expect(await submitForm(db, form, by, NOW)).toMatchObject({
    ok: false,
    reason: { code: 'answers', errors: { activity: ['Choose what you need'], wanted: ['At most 15'] } },
  });
  const draft = await db.requestDraft.findUnique({ where: { personId: by.personId } });
  expect(draft?.form).toMatchObject({ need: ' winter ', neededBy: 'soon', wanted: '99' });
});

it('an asset that was enough needs nothing more; its time to fulfil runs from the first word', async () => {
  const { id: enough } = await makePiece(db, { title: 'Quokka crossings' });
  const form = posted({ need: 'quokkas', neededBy: 'soon' });
  await saveDraft(db, form, by.personId, NOW);
  const closedAt = addTime(NOW, minutes(9));
  const result = await submitForm(db, { ...form, enough }, by, closedAt);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  expect(await db.request.findUnique({ where: { id: result.value.id } })).toMatchObject({
    title: 'Case study to send for quokkas',
    closedAs: 'FULFILLED_BY_ASSET',
    submittedAt: NOW,
    firstAnsweredAt: NOW,
    closedAt,
  });
  expect(await db.requestDraft.count()).toBe(0);
});

it('keeps everything that the form can say', async () => {
  const more = { wanted: '3', products: 'Planner', region: 'UK', language: 'de', assetsTried: 'The brochure' };
  const result = await submitForm(db, posted({ ...(await whole()), need: 'Anything', ...more }), by, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  expect(await db.request.findUnique({ where: { id: result.value.id } })).toMatchObject({
    ...{ wanted: 3, products: ['Planner'], region: 'UK', language: 'de', assetsTried: 'The brochure' },
    source: 'FORM',
    helper: 'ADVOCATE',
  });
});

it('where the SOP wants it, one asset is opened before a live person is asked, and that is kept', async () => {
  const { id: seen } = await makePiece(db, { title: 'Quokkas at night' });
  const sop = await db.sop.findFirstOrThrow({ where: { team: 'SALES' } });
  const settings = SopSettings.parse(sop.settings);
  settings.assets.openOneBeforeLive = true;
  const next = { id: 'sop_next', team: 'SALES' as const, version: 2, settings, note: 'Open one first' };
  await db.sop.create({ data: { ...next, publishedAt: addTime(NOW, -days(1)) } });
  const form = posted({ ...(await whole()), seen: '', assetsNote: 'They want to question someone.' });
  form.seen = (await db.asset.findMany({ select: { id: true } })).map(({ id }) => id).join(',');
  expect(await submitForm(db, form, by, NOW)).toEqual({ ok: false, reason: { code: 'open-first' } });
  await openAsset(db, { assetId: seen, formKey: form.submissionKey, personId: by.personId }, NOW);
  const result = await submitForm(db, form, by, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  const offers = await db.assetOffer.findMany({ where: { requestId: result.value.id } });
  expect(offers.find(({ assetId }) => assetId === seen)).toMatchObject({ opened: 1, wasEnough: false });
});
