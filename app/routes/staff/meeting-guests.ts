import type { ActionFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { GuestForm } from '~/domain/meetings/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  gone: 'This call is no longer there.',
  ended: 'Only a call whose time is set can be joined.',
  'not-joinable': 'That request cannot join: it is closed, of another kind, or has somebody already.',
};

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const page = `/meetings/${args.params.id ?? ''}`;
  const form = await readForm(args.request, GuestForm);
  if (!form.ok) return redirectWithToast(page, 'Choose a request first.', 'bad');
  const join = { meetingId: args.params.id ?? '', requestId: form.value.requestId };
  const result = await addGuest(db(), join, person, new Date());
  if (!result.ok) return redirectWithToast(page, refusals[result.reason], 'bad');
  return redirectWithToast(page, `R-${result.value.number} joins this call. Its requester has the invitation.`);
}
