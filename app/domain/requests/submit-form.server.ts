import { z } from 'zod';
import type { Db } from '~/platform/db.server';
import { type Result, refuse } from '~/platform/result';
import { dayIn } from '~/platform/time';
import { type DraftForm, readDraft } from './draft';
import type { Submitted } from './earlier.server';
import { saveDraft } from './save-draft.server';
import { RequestForm } from './schema';
import { findSop } from './sops.server';
import { submitRequest, type SubmitRefusal, type Submitter } from './submit-request.server';

type Posted = DraftForm & { seen: string; enough: string };

/**
 * The form as somebody posted it: submitted, or closed by the asset that was enough. What is refused is kept as a draft, so
 * that nothing typed is lost; refused are fields that cannot be read, and what `submitRequest` refuses.
 */
export async function submitForm(
  db: Db,
  { seen, enough, ...typed }: Posted,
  by: Submitter,
  now: Date,
): Promise<Result<Submitted, SubmitRefusal>> {
  const form = enough ? await answeredForm(db, typed, now) : RequestForm.safeParse(typed);
  const result = form.success
    ? await submitRequest(db, submissionOf(form.data, { seen, enough, assetsNote: typed.assetsNote }), by, now)
    : refuse({ code: 'answers', errors: z.flattenError(form.error).fieldErrors as Record<string, string[]> });
  if (!result.ok) await saveDraft(db, typed, by.personId, now);
  return result;
}

const submissionOf = (
  form: RequestForm,
  { seen, enough, assetsNote }: Pick<Posted, 'seen' | 'enough' | 'assetsNote'>,
) => ({
  form,
  seenAssetIds: seen.split(','),
  enoughAssetId: enough || null,
  assetsNote: assetsNote.slice(0, 500),
});

/** An asset was enough: what is missing of the form is not asked for. The kind is the lightest the team's SOP has. */
async function answeredForm(db: Db, typed: DraftForm, now: Date) {
  const read = readDraft(typed);
  const team = RequestForm.safeParse({ ...typed, ...easy }).data?.team;
  const sop = team ? await findSop(db, team) : null;
  const [lightest] = [...(sop?.settings.kinds ?? [])].sort((a, b) => a.tier - b.tier);
  const isDay = RequestForm.safeParse({ ...typed, ...easy, neededBy: typed.neededBy }).success;
  return RequestForm.safeParse({
    ...read,
    submissionKey: typed.submissionKey,
    team,
    activity: read.activity ?? lightest?.activity,
    helper: read.activity ? read.helper : lightest?.helper,
    questions: read.questions.join('\n'),
    about: read.about || read.need.slice(0, 60) || 'a question',
    neededBy: isDay ? typed.neededBy : dayIn('UTC', now),
  });
}

const easy = { activity: 'QUOTE', neededBy: '2000-01-01' };
