import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { steerIssue } from '~/domain/newsletter/steer-issue.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const SteerForm = z.object({
  steer: z.enum(['pause', 'resume', 'cancel']),
  reason: z.string().trim().max(300).default(''),
});

const said = {
  pause: 'Paused. What was handed over already goes out; nothing more will.',
  resume: 'Going on.',
  cancel: 'Cancelled. What was handed over already goes out.',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  return redirect(`/newsletter/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, SteerForm);
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const { steer } = form.value;
  const reason = form.value.reason || (steer === 'pause' ? `Paused by ${person.name}` : '');
  const result = await steerIssue(db(), { issueId, steer, reason }, person, new Date());
  if (result.ok) return redirectWithToast(`/newsletter/${issueId}`, said[steer]);
  return redirectWithToast(`/newsletter/${issueId}`, 'It had moved on meanwhile. This is how it stands now.', 'info');
}
