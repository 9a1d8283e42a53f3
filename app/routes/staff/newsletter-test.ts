import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { sendTest } from '~/domain/newsletter/send-test.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { configuredTransport } from '~/platform/mail/transport.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  'not-a-draft': 'This issue is on its way already.',
  incomplete: 'Something is still missing, so there is no letter to send. See the copy check.',
  'not-accepted': 'The mail provider did not take it. Try again in a minute, or look at the outbox.',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  return redirect(`/newsletter/${args.params.id}`);
}

/** The letter as the chosen advocate would get it, to the manager's own address. */
export async function action(args: ActionFunctionArgs) {
  const { email } = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, z.object({ as: z.string().max(60) }));
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const sender = { db: db(), transport: configuredTransport() };
  const result = await sendTest(sender, { issueId, advocateId: form.value.as, to: email }, new Date());
  if (!result.ok) return redirectWithToast(`/newsletter/${issueId}`, refusals[result.reason], 'bad');
  return redirectWithToast(`/newsletter/${issueId}`, `A test is on its way to ${email}.`);
}
