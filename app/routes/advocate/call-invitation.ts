import type { LoaderFunctionArgs } from '@remix-run/node';
import { guardCall } from '~/domain/meetings/guard-meeting.server';
import { downloadInvitation } from '~/domain/meetings/download-invitation.server';
import { db } from '~/platform/db.server';

/** The calendar file of a set call, for its advocate. */
export async function loader(args: LoaderFunctionArgs) {
  const { meeting, actor } = await guardCall(args);
  return downloadInvitation(db(), meeting, actor, new Date());
}
