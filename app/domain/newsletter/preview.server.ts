import type { Reader } from '~/platform/db.server';
import { compileForPreview, draftLetters, findDraft } from './draft.server';
import { unsubscribeToken } from './unsubscribe-token.server';

export type ShownLetter = { subject: string; html: string; text: string };

/** A letter of an issue as this advocate gets it, or got it; null where there is none. Its links act for nobody. */
export async function previewLetter(
  db: Reader,
  issueId: string,
  advocateId: string,
  now: Date,
): Promise<ShownLetter | null> {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return findStoredLetter(db, { issueId, advocateId });
  const parts = await compileForPreview(draft);
  const [letter] = parts ? await draftLetters(db, draft, parts, [advocateId], now) : [];
  return letter ?? null;
}

/** What was really posted to an advocate, with the token that would unsubscribe them taken out. */
async function findStoredLetter(
  db: Reader,
  where: { issueId: string; advocateId: string },
): Promise<ShownLetter | null> {
  const row = await db.issueRecipient.findFirst({ where, select: { id: true } });
  const letter = row && (await findPostedLetter(db, row.id));
  if (!letter) return null;
  const without = (words: string) => words.replaceAll(unsubscribeToken(where.advocateId), 'preview');
  return { subject: letter.subject, html: without(letter.html), text: without(letter.text) };
}

/** The letter of a recipient out of its batch's frozen payload; null before it was written. */
export async function findPostedLetter(db: Reader, recipientId: string): Promise<ShownLetter | null> {
  const rows = await db.$queryRaw<ShownLetter[]>`
    SELECT letter->>'subject' AS subject, letter->>'html' AS html, letter->>'text' AS text
      FROM (SELECT b.payload::jsonb -> (
                     SELECT count(*)::int FROM issue_recipients o
                      WHERE o.batch_id = r.batch_id AND o.position < r.position) AS letter
              FROM issue_recipients r JOIN send_batches b ON b.id = r.batch_id
             WHERE r.id = ${recipientId} AND r.position IS NOT NULL AND b.payload IS NOT NULL) posted
     WHERE letter IS NOT NULL`;
  return rows[0] ?? null;
}
