import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { discardDraft } from '~/domain/requests/discard-draft.server';
import { KeepForm } from '~/domain/requests/draft';
import { saveDraft } from '~/domain/requests/save-draft.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const page = '/requests/new';

/** Keeps what was typed on the form of a request: quietly for its script, else the page shows what was found for it. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = await guard(args, 'requests.submit');
  const form = await readForm(args.request, KeepForm);
  if (!form.ok) return invalid(form.reason);
  const { intent, ...draft } = form.value;
  if (intent === 'discard') {
    await discardDraft(db(), personId);
    return redirectWithToast(page, 'Your draft is thrown away.', 'info');
  }
  await saveDraft(db(), draft, personId, new Date());
  return intent === 'quietly' ? { isKept: true } : redirect(`${page}#answers`);
}
