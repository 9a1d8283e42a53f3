import type { Reader } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { firstNameOf } from './first-name';
import { JoinAnswers } from './schema';

export type ApplicationView = { state: 'open' | 'confirmed' | 'expired' | 'unknown'; firstName: string };

/** What the confirmation page may show for the token in its address; no name once the answers are deleted. */
export async function findApplication(db: Reader, token: string, now: Date): Promise<ApplicationView> {
  const row = await db.joinApplication.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { answers: true, confirmedAt: true, expiresAt: true },
  });
  if (!row) return { state: 'unknown', firstName: '' };
  const firstName = firstNameOf(JoinAnswers.safeParse(row.answers).data?.name ?? '');
  if (row.confirmedAt) return { state: 'confirmed', firstName };
  return { state: row.expiresAt <= now ? 'expired' : 'open', firstName };
}
