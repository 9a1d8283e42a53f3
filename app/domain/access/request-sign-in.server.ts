import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { issueSignIn } from './issue-sign-in.server';
import { sendSignInLinkJob } from './schema';

/**
 * Somebody typed an address. The work is the same for known, unknown and disabled people (rules M6): who it is, is
 * looked up by the job. Returns the id of the sign-in, for the browser that asked.
 */
export async function requestSignIn(db: Db, email: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const signInId = await issueSignIn(tx, email, now);
    await enqueue(tx, sendSignInLinkJob, { signInId });
    return signInId;
  });
}
