import { record } from '~/domain/audit/record.server';
import { adoptShares } from '~/domain/assets/adopt-shares.server';
import { listOpened } from '~/domain/assets/openings.server';
import { maySend } from '~/domain/assets/asset.server';
import type { RequestSource, Role, Team } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { type Result, ok, refuse } from '~/platform/result';
import { lookForCoverageJob } from './coverage';
import { findEarlier, getEarlier, type Submitted } from './earlier.server';
import { mailRequester } from './letters.server';
import { mailManagers } from './mail-managers.server';
import { requestRow } from './request-row';
import type { RequestForm } from './schema';
import type { Triage } from './triage';
import { takeDraft } from './take-draft.server';
import { type FieldErrors, weighAnswered, type Weighed, weighRequest } from './weighing.server';

export type Submitter = { personId: string; name: string; role: Role; team: Team | null };

/** The form with what was answered about the assets shown: one was enough, or none and why. */
export type Submission = {
  form: RequestForm;
  seenAssetIds: string[];
  enoughAssetId: string | null;
  assetsNote: string;
  /** a program shows no assets before: what may be demanded of somebody at the form is not demanded of it */
  source?: RequestSource;
};

export type SubmitRefusal =
  | { code: 'answers'; errors: FieldErrors }
  | { code: 'look-first' }
  | { code: 'open-first' }
  | { code: 'gate'; triage: Triage };

/**
 * Submits a request under its team's SOP, once however often the form is posted, and tells its requester and the managers.
 * An asset that was enough closes it as fulfilled at once, and nobody is told; then only the kind must be known. Refused:
 * answers missing, assets not looked at or none opened where the SOP wants that, the gate.
 */
export async function submitRequest(
  db: Db,
  submission: Submission,
  by: Submitter,
  now: Date,
): Promise<Result<Submitted, SubmitRefusal>> {
  const { form, enoughAssetId } = submission;
  if (by.role === 'REQUESTER' && by.team !== form.team) {
    return refuse({ code: 'answers', errors: { team: ['You submit for your own team'] } });
  }
  return db.$transaction(async (tx) => {
    // The gate counts what was asked for the deal before: of several at once each sees those ahead.
    if (form.dealId) await tx.$queryRaw`SELECT 1 AS locked FROM deals WHERE id = ${form.dealId} FOR NO KEY UPDATE`;
    const submissionKey = `${by.personId}:${form.submissionKey}`;
    const earlier = await findEarlier(tx, submissionKey);
    if (earlier) return ok(earlier);
    const weighed = await (enoughAssetId ? weighAnswered : weighRequest)(tx, form, now);
    if (!weighed.ok) return refuse({ code: 'answers', errors: weighed.reason });
    const refusal = await findObjection(tx, { submission, weighed: weighed.value, by, now });
    if (refusal) return refuse(refusal);
    const request = await insert(tx, { submission, submissionKey, weighed: weighed.value, by, now });
    if (!request) return ok(await getEarlier(tx, submissionKey));
    await tellEverybody(tx, { request, submission, weighed: weighed.value, by, now });
    return ok({ id: request.id, number: request.number, isNew: true, isDeflected: enoughAssetId !== null });
  });
}

type Weighing = { submission: Submission; weighed: Weighed; by: Submitter; now: Date };

async function findObjection(tx: Tx, { submission, weighed, by, now }: Weighing): Promise<SubmitRefusal | null> {
  const { form, seenAssetIds, enoughAssetId, assetsNote, source = 'FORM' } = submission;
  const { assets, triage, sop } = weighed;
  if (enoughAssetId) return (await maySend(tx, enoughAssetId, now)) ? null : { code: 'look-first' };
  if (source === 'FORM' && assets.some(({ id }) => !seenAssetIds.includes(id))) return { code: 'look-first' };
  if (!triage.gate.passes) return { code: 'gate', triage };
  if (source !== 'FORM' || assets.length === 0) return null;
  const { notEnoughNeedsReason, openOneBeforeLive } = sop.settings.assets;
  if (triage.tier === 3 && openOneBeforeLive) {
    const opened = await listOpened(tx, { personId: by.personId, formKey: form.submissionKey });
    if (!assets.some(({ id }) => opened.has(id))) return { code: 'open-first' };
  }
  if (notEnoughNeedsReason && !assetsNote.trim()) {
    return { code: 'answers', errors: { assetsNote: ['Say in a few words why none of these is enough'] } };
  }
  return null;
}

type Insert = Weighing & { submissionKey: string };

async function insert(tx: Tx, { submission, submissionKey, weighed, by, now }: Insert) {
  const { form, enoughAssetId, assetsNote, source } = submission;
  const startedAt = await takeDraft(tx, { personId: by.personId, formKey: form.submissionKey }, now);
  const answers = { enoughAssetId, assetsNote: assetsNote.trim() || null, source };
  const row = requestRow({ form, weighed, ...answers, startedAt, now });
  const data = { ...row, id: newId('req'), submissionKey, requesterId: by.personId };
  const [request] = await tx.request.createManyAndReturn({ data, skipDuplicates: true });
  if (!request) return null;
  const formOf = { personId: by.personId, formKey: form.submissionKey };
  const opened = await listOpened(tx, formOf);
  await adoptShares(tx, { ...formOf, requestId: request.id, dealId: request.dealId });
  const offer = { requestId: request.id, offeredAt: now };
  await tx.assetOffer.createMany({
    data: offersOf(weighed, enoughAssetId).map(({ id, why }) => ({
      ...offer,
      assetId: id,
      why,
      wasEnough: id === enoughAssetId,
      opened: opened.get(id) ?? 0,
    })),
  });
  return request;
}

/** What was shown, and what was enough where the requester found that in the library. */
function offersOf({ assets }: Weighed, enoughAssetId: string | null): { id: string; why: string[] }[] {
  if (!enoughAssetId || assets.some(({ id }) => id === enoughAssetId)) return assets;
  return [...assets, { id: enoughAssetId, why: ['Chosen from the library.'] }];
}

type News = Weighing & { request: NonNullable<Awaited<ReturnType<typeof insert>>> };

async function tellEverybody(tx: Tx, { request, submission, weighed, by, now }: News) {
  const { id, number, title, activity, tier } = request;
  const about = { requestId: id, accountId: weighed.deal?.accountId };
  const assetsShown = weighed.assets.length;
  const asset = offersOf(weighed, submission.enoughAssetId).find((one) => one.id === submission.enoughAssetId);
  if (asset) {
    const data = { number, title, activity, assetId: asset.id, assetsShown };
    await record(tx, { kind: 'request.deflected', at: now, by, about, data, reasons: asset.why });
    return;
  }
  const reasons = [
    ...weighed.triage.reasons,
    ...weighed.triage.gate.reasons.map(({ clause, here }) => `${clause} ${here}`),
  ];
  await record(tx, {
    kind: 'request.submitted',
    at: now,
    by,
    about,
    data: { number, title, activity, tier, assetsShown },
    reasons,
  });
  const { firstAnswerHours } = weighed.triage.sla;
  await mailRequester(tx, id, {
    occasion: 'submitted',
    headline: `We have your request: ${title}`,
    summary: `You get a first answer within ${firstAnswerHours === 1 ? 'one business hour' : `${firstAnswerHours} business hours`}. You see every step on its page.`,
    action: 'See the request',
    now,
  });
  await mailManagers(tx, id, now);
  await enqueue(tx, lookForCoverageJob, { requestId: id });
}
