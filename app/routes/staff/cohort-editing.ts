import { data } from '@remix-run/node';
import { notFound, type SignedIn } from '~/domain/access/guard.server';
import { takeCellSegment } from '~/domain/cohorts/cell-segment.server';
import { toCohort } from '~/domain/cohorts/cohort-input';
import { findFrameLetter } from '~/domain/cohorts/editor.server';
import { saveCohort, type SaveCohortRefusal } from '~/domain/cohorts/save-cohort.server';
import { CohortEditorForm, type CohortForm } from '~/domain/cohorts/schema';
import { GridCell } from '~/generated/prisma/enums';
import { db } from '~/platform/db.server';
import { fault, type FormFault, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** `filledAt`: the letter was filled in by us, so that the fields show it. */
export type CohortAnswer = { fault: FormFault; filledAt: number };

const answer = (found: FormFault) => data<CohortAnswer>({ fault: found, filledAt: 0 }, { status: 400 });

/** The act of both editor pages: write the letter from a frame, or save. */
export async function editCohort(request: Request, id: string | null, person: SignedIn) {
  const form = await readForm(request, CohortEditorForm);
  if (!form.ok) return answer(form.reason);
  if (form.value.intent === 'frame') return fillLetter(form.value);
  const now = new Date();
  const { value } = form;
  const [, cell] = /^cell:(\w+)$/.exec(value.segmentId) ?? [];
  const known = Object.values(GridCell).find((one) => one === cell);
  const segmentId = known ? await takeCellSegment(db(), known, person, now) : value.segmentId;
  if (segmentId === null)
    return answer(fault('A segment of this name is archived. Choose another.', value, 'segmentId'));
  const saved = await saveCohort(db(), { id, input: toCohort({ ...value, segmentId }) }, person, now);
  if (saved.ok) return redirectWithToast(`/cohorts/${saved.value.id}`, 'Saved.');
  return answer(faultOf(saved.reason, value));
}

async function fillLetter(typed: Record<string, unknown> & { signal: string }) {
  const letter = await findFrameLetter(db(), typed.signal);
  if (!letter) return answer(fault('Choose a signal first; its frame has the words', typed, 'signal'));
  return data<CohortAnswer>({ fault: { ...fault('', { ...typed, ...letter }), errors: {} }, filledAt: Date.now() });
}

function faultOf(reason: SaveCohortRefusal, value: CohortForm): FormFault {
  const typed = { ...value, reminderDays: value.reminderDays.join(', ') };
  switch (reason.code) {
    case 'not-found':
      throw notFound();
    case 'closed':
      return fault('It is closed, so it can no longer be changed. Start a new one.', typed);
    case 'slug-taken':
      return fault('Another cohort has this short link. Choose a different one.', typed, 'slug');
    case 'segment-unknown':
      return fault('This segment is not there any more. Choose another.', typed, 'segmentId');
    case 'fixed':
      return fault('Letters went out: whom it invites and what they say stays as it was.', typed, reason.fields[0]);
  }
}
