import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import type { MailTransport } from '~/platform/mail/transport';
import { ok, refuse, type Result } from '~/platform/result';
import { compileForPreview, draftLetters, findDraft, senderOfIssue } from './draft.server';

export type TestRefusal = 'not-a-draft' | 'incomplete' | 'not-accepted';

/**
 * Posts a draft to the person who asks, as an advocate would get it. Its links act for nobody, and it carries no
 * unsubscribe header: pressing one must not take the advocate off the newsletter.
 */
export async function sendTest(
  { db, transport }: { db: Db; transport: MailTransport },
  { issueId, advocateId, to }: { issueId: string; advocateId: string; to: string },
  now: Date,
): Promise<Result<undefined, TestRefusal>> {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return refuse('not-a-draft');
  const parts = await compileForPreview(draft);
  const [letter] = parts ? await draftLetters(db, draft, parts, [advocateId], now) : [];
  if (!letter) return refuse('incomplete');
  const outcome = await transport.send({
    ...senderOfIssue(draft),
    key: `newsletter-test:${newId('key')}`,
    stream: 'transactional',
    to,
    subject: `Test: ${letter.subject}`,
    html: letter.html,
    text: letter.text,
    headers: {},
  });
  return outcome.kind === 'accepted' && outcome.rows.every((row) => row.ok) ? ok() : refuse('not-accepted');
}
