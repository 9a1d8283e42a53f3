import type { ActionFunctionArgs } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { TakeBackForm } from '~/domain/impact/schema';
import { takeBackOutcome } from '~/domain/impact/take-back-outcome.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** Removes an outcome that was recorded by mistake, while nobody was told of it. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'outcomes.record');
  const { id: favourId = '', outcomeId = '' } = args.params;
  const page = `/favours/${favourId}/outcomes`;
  const form = await readForm(args.request, TakeBackForm);
  if (!form.ok) return redirectWithToast(page, form.reason.errors.reason?.[0] ?? 'Say what was wrong', 'bad');
  const result = await takeBackOutcome(db(), { outcomeId, favourId, ...form.value }, person, new Date());
  if (result.ok) return redirectWithToast(page, 'Taken back. Nobody was told of it.');
  if (result.reason === 'gone') throw notFound();
  return redirectWithToast(page, 'A letter has told of it already, so it stays.', 'bad');
}
