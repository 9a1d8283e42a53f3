import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard, notFound } from '~/domain/access/guard.server';
import { checkLinks } from '~/domain/newsletter/check-links.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { visitPublic } from '~/platform/visit.server';
import { plural } from '~/ui/format';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  return redirect(`/newsletter/${args.params.id}`);
}

/** Tests where the links of a draft lead; the copy check then names those that do not answer. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const result = await checkLinks(db(), { issueId, visit: visitPublic }, person, new Date());
  if (!result.ok) throw notFound();
  const { tested, faulty } = result.value;
  const links = plural(tested, 'link');
  const said =
    tested === 0
      ? 'Every link of this issue leads to your own portal.'
      : faulty === 0
        ? `${links} tested: all answer.`
        : `${links} tested, ${faulty} did not answer: see the copy check.`;
  return redirectWithToast(`/newsletter/${issueId}#check`, said, faulty > 0 ? 'bad' : undefined);
}
