import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { listInvitationFacts } from './invitation-facts.server';
import { type Considered, planInvitations } from './invitation-rules';
import { listSegmentContacts, type SegmentContact } from './segment.server';
import type { SegmentRule } from './segment';

/** So many are looked at at once: their facts come in a few statements, and other work waits a few hundredths of a second. */
export const CANDIDATES_AT_ONCE = 250;

export type Candidate = SegmentContact & Pick<Considered, 'refusal'>;
type Considering = { rule: SegmentRule; settings: Settings };

/** `used`: how many at each account wait for their letter already; it is added to. `after`: the contact before the next ones. */
export type Next = Considering & { after: string; used: Map<string, number> };

/**
 * The next people of a segment, with what would become of them if the cohort opened at `now`. Fewer than `CANDIDATES_AT_ONCE`:
 * they are the last.
 */
export async function nextCandidates(
  db: Reader,
  { rule, settings, after, used }: Next,
  now: Date,
): Promise<Candidate[]> {
  const page = await listSegmentContacts(db, rule, now, { after, take: CANDIDATES_AT_ONCE });
  const ids = page.map(({ contactId }) => contactId);
  const facts = await listInvitationFacts(db, ids, settings, now);
  const considered = planInvitations(facts, settings, { now, used });
  const plan = new Map(considered.map(({ contactId, refusal }) => [contactId, refusal]));
  return page.map((one) => ({ ...one, refusal: plan.get(one.contactId) ?? null }));
}

/** Everybody in a segment, page by page, with what would become of them if the cohort opened at `now`. */
export async function* listCandidates(db: Reader, considering: Considering, now: Date): AsyncGenerator<Candidate[]> {
  const used = new Map<string, number>();
  let after = '';
  for (;;) {
    const page = await nextCandidates(db, { ...considering, after, used }, now);
    if (page.length) yield page;
    if (page.length < CANDIDATES_AT_ONCE) return;
    after = page.at(-1)!.contactId;
  }
}
