import type { LoaderFunctionArgs } from '@remix-run/node';
import { guardMeeting } from '~/domain/meetings/guard-meeting.server';
import { downloadInvitation } from '~/domain/meetings/download-invitation.server';
import { db } from '~/platform/db.server';

/** The calendar file of a set call, for a requester, a product advocate or a manager. */
export async function loader(args: LoaderFunctionArgs) {
  const { meeting, actor } = await guardMeeting(args);
  return downloadInvitation(db(), meeting, actor, new Date());
}
