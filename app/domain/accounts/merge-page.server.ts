import type { Reader } from '~/platform/db.server';
import { canonicalEmail } from '~/platform/email-address';
import { z } from 'zod';
import { findMergeFacts } from './merge-facts.server';
import { mergeConsequences, mergeFault, mergeRefusal } from './merged-contact';

/** So many contacts of the account can be picked; others are found by their address. */
const MOST = 100;

/** `?with=` a contact, or `?email=` the exact address of one. */
export const MergeSearch = z.object({
  with: z.string().max(60).default(''),
  email: z.string().trim().max(254).default(''),
});
export type MergeSearch = z.infer<typeof MergeSearch>;

/** What somebody sees who is about to merge a contact with another one; null for an unknown contact. */
export async function findMergePage(db: Reader, keptId: string, search: MergeSearch) {
  const kept = await findMergeFacts(db, keptId);
  if (!kept) return null;
  const otherId = search.with || (await findByAddress(db, search.email));
  const gone = otherId && otherId !== keptId ? await findMergeFacts(db, otherId) : null;
  const others = kept.account
    ? await db.contact.findMany({
        where: { accountId: kept.account.id, id: { not: keptId } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: MOST,
        select: { id: true, name: true, title: true, email: true },
      })
    : [];
  const refusal = gone && mergeRefusal(kept, gone);
  return {
    kept,
    gone,
    others,
    refusal: refusal && { text: mergeFault(refusal), number: refusal.kind === 'two-calls' ? refusal.number : null },
    consequences: gone && !refusal ? mergeConsequences(kept, gone) : [],
  };
}
export type MergePage = NonNullable<Awaited<ReturnType<typeof findMergePage>>>;

async function findByAddress(db: Reader, typed: string): Promise<string | null> {
  const email = canonicalEmail(typed);
  if (!email.ok) return null;
  return (await db.contact.findUnique({ where: { email: email.value }, select: { id: true } }))?.id ?? null;
}
