import type { ActionFunctionArgs } from '@remix-run/node';
import { disablePerson } from '~/domain/access/disable-person.server';
import { enablePerson } from '~/domain/access/enable-person.server';
import { guard } from '~/domain/access/guard.server';
import { DoorForm } from '~/domain/access/schema';
import { staffRefusals } from '~/domain/access/staff-rules';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** Shuts a colleague out, or lets them in again. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'people.invite');
  const form = await readForm(args.request, DoorForm);
  if (!form.ok) return invalid(form.reason);
  const personId = args.params.id ?? '';
  const isOut = form.value.intent === 'disable';
  const result = await (isOut ? disablePerson : enablePerson)(db(), personId, person, new Date());
  const page = `/people/${personId}`;
  if (!result.ok) return redirectWithToast(page, staffRefusals[result.reason], 'bad');
  return redirectWithToast(page, isOut ? 'They are signed out and shut out.' : 'They can sign in again.');
}
