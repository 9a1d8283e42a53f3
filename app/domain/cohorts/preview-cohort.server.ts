import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import { listCandidates } from './candidates.server';
import type { InviteRefusalCode } from './invitation-rules';
import { refusalNames } from './refusal-names';
import { countSegment, findSegment } from './segment.server';

/** A page looks at so many candidates and counts the others; opening looks at all. */
const MOST = 5000;
const SAMPLE = 8;

export type CohortPreview = {
  segment: string;
  /** everybody in the segment, counted by the database */
  candidates: number;
  /** how many of them were looked at */
  looked: number;
  invited: number;
  reasons: { code: InviteRefusalCode; name: string; count: number; example: string }[];
  sample: { contactId: string; name: string; account: string | null; why: string | null }[];
};

/** Who would be invited and who not, with the reasons, if a cohort with this segment opened now; null without a segment. */
export async function previewCohort(db: Reader, segmentId: string | null, now: Date): Promise<CohortPreview | null> {
  const segment = segmentId ? await findSegment(db, segmentId) : null;
  if (!segment) return null;
  const settings = await getSettings(db);
  const preview: CohortPreview = {
    segment: segment.name,
    candidates: await countSegment(db, segment.rule, now),
    looked: 0,
    invited: 0,
    reasons: [],
    sample: [],
  };
  const counts = new Map<InviteRefusalCode, { count: number; example: string }>();
  for await (const page of listCandidates(db, { rule: segment.rule, settings }, now)) {
    preview.looked += page.length;
    for (const { contactId, name, account, refusal } of page) {
      if (preview.sample.length < SAMPLE) preview.sample.push({ contactId, name, account, why: refusal?.text ?? null });
      if (!refusal) preview.invited += 1;
      else {
        const sofar = counts.get(refusal.code);
        counts.set(refusal.code, { count: (sofar?.count ?? 0) + 1, example: sofar?.example ?? refusal.text });
      }
    }
    if (preview.looked >= MOST) break;
  }
  preview.reasons = [...counts]
    .map(([code, rest]) => ({ code, name: refusalNames[code], ...rest }))
    .sort((a, b) => b.count - a.count);
  return preview;
}
