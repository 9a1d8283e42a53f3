import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { listInvitationFacts } from './invitation-facts.server';
import { type Considered, planInvitations } from './invitation-rules';
import { listSegmentContacts, type SegmentContact } from './segment.server';
import type { SegmentRule } from './segment';

const PAGE = 1000;

export type Candidate = SegmentContact & Pick<Considered, 'refusal'>;

/** Everybody in a segment, page by page, with what would become of them if the cohort opened at `now`. */
export async function* listCandidates(
  db: Reader,
  { rule, settings }: { rule: SegmentRule; settings: Settings },
  now: Date,
): AsyncGenerator<Candidate[]> {
  const used = new Map<string, number>();
  let after = '';
  for (;;) {
    const page = await listSegmentContacts(db, rule, now, { after, take: PAGE });
    const ids = page.map(({ contactId }) => contactId);
    const facts = await listInvitationFacts(db, ids, settings, now);
    const plan = new Map(
      planInvitations(facts, settings, { now, used }).map(({ contactId, refusal }) => [contactId, refusal]),
    );
    if (page.length) yield page.map((one) => ({ ...one, refusal: plan.get(one.contactId) ?? null }));
    if (page.length < PAGE) return;
    after = ids.at(-1) ?? '';
  }
}
