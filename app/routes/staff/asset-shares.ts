import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { shareAsset } from '~/domain/assets/share-asset.server';
import { DraftForm } from '~/domain/requests/draft';
import { saveDraft } from '~/domain/requests/save-draft.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  gone: 'This asset may not be sent any more.',
  'no-deal': 'This deal is no longer there. Choose another.',
};

/** Makes a link to send. The form of a request comes along whole, so that nothing typed there is lost. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const assetId = args.params.id ?? '';
  const form = await readForm(args.request, DraftForm);
  if (!form.ok) return invalid(form.reason);
  const { submissionKey, dealId } = form.value;
  const now = new Date();
  const page = submissionKey ? '/requests/new' : `/assets/${assetId}`;
  if (submissionKey) await saveDraft(db(), form.value, person.personId, now);
  const sharing = { assetId, formKey: submissionKey || null, dealId: dealId || null };
  const result = await shareAsset(db(), sharing, person, now);
  if (!result.ok) return redirectWithToast(page, refusals[result.reason], 'bad');
  return submissionKey ? redirect(`${page}#answers`) : redirectWithToast(page, 'The link is made. It stands below.');
}
