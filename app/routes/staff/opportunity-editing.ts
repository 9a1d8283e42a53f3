import { data, redirect } from '@remix-run/node';
import type { SignedIn } from '~/domain/access/guard.server';
import { notFound } from '~/domain/access/guard.server';
import { audienceOf, toInput } from '~/domain/opportunities/opportunity-input';
import { publishOpportunity } from '~/domain/opportunities/publish-opportunity.server';
import { previewAudience } from '~/domain/opportunities/queries.server';
import { type SaveRefusal, saveOpportunity } from '~/domain/opportunities/save-opportunity.server';
import { EditorForm } from '~/domain/opportunities/schema';
import { readSteps } from '~/domain/opportunities/steps';
import { db } from '~/platform/db.server';
import { fault, type FormFault, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

type Preview = Awaited<ReturnType<typeof previewAudience>>;
export type EditorAnswer = { fault: FormFault; preview: Preview | null };

const answer = (found: FormFault, preview: Preview | null = null) =>
  data<EditorAnswer>({ fault: found, preview }, { status: preview ? 200 : 400 });

/** The act of both editor pages: count the audience, save, or save and publish. */
export async function editOpportunity(request: Request, id: string | null, person: SignedIn) {
  const form = await readForm(request, EditorForm);
  if (!form.ok) return answer(form.reason);
  const { value } = form;
  const now = new Date();
  if (value.intent === 'preview') {
    return answer({ ...fault('', value), errors: {} }, await previewAudience(db(), audienceOf(value), now));
  }
  const unread = readSteps(value.steps).faults;
  if (unread.length) {
    const text = `Line ${unread.join(', ')} does not begin with “you:” or “us:”, with the minutes before it or not`;
    return answer(fault(text, typed(value), 'steps'));
  }
  const saved = await saveOpportunity(db(), { id, input: toInput(value) }, person, now);
  if (!saved.ok) return answer({ ...fault('', typed(value)), errors: errorsOf(saved.reason) });
  if (value.intent === 'save') return redirectWithToast(`/opportunities/${saved.value.id}`, 'Saved.');
  const published = await publishOpportunity(db(), saved.value, person, now);
  if (!published.ok) return redirect(`/opportunities/${saved.value.id}`);
  return redirectWithToast(`/opportunities/${saved.value.id}`, `“${published.value.title}” is on the board.`);
}

// Days and lists go back into the fields as they were typed.
const typed = (value: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (one instanceof Date) return [name, one.toISOString().slice(0, 10)];
      if (name === 'topics' && Array.isArray(one)) return [name, one.join(', ')];
      return [name, one === true ? 'on' : one === false ? '' : one];
    }),
  );

function errorsOf(reason: SaveRefusal): Record<string, string[]> {
  switch (reason.code) {
    case 'not-found':
      throw notFound();
    case 'closed':
      return { form: ['It has closed, so it can no longer be changed. Start a new one from it instead.'] };
    case 'slug-taken':
      return { slug: ['Another opportunity has this short link. Choose a different one.'] };
    case 'activity-fixed':
      return { activity: ['It is on the board; what it is can no longer change. Close it and start a new one.'] };
    case 'faults': {
      const errors: Record<string, string[]> = {};
      for (const { field, text } of reason.faults) (errors[field] ??= []).push(text);
      return errors;
    }
  }
}
