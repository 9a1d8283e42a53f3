import { z } from 'zod';
import type { Db } from '~/platform/db.server';
import { Audience } from './audience';
import { type BoardRow, cardOf } from './board-view';
import { markdownToHtml } from './markdown.server';
import { eligibility } from './eligibility';
import { findPerson } from './person.server';
import { fit, whyYou } from './ranking';
import { Step } from './schema';

/** One opportunity as an advocate reads it, with what stands between them; null for drafts and unknown addresses. */
export async function findOpportunity(db: Db, { slug, advocateId }: { slug: string; advocateId: string }, now: Date) {
  const row = await db.opportunity.findFirst({
    where: { slug, status: { not: 'DRAFT' } },
    include: {
      claims: {
        where: { OR: [{ advocateId }, { status: 'WAITING' }] },
        select: { id: true, advocateId: true, status: true, claimedAt: true },
      },
    },
  });
  if (!row) return null;
  const { claims, body, steps, ...rest } = row;
  const audience = Audience.parse(row.audience);
  const person = await findPerson(db, advocateId, { segmentIds: audience.segmentIds, now });
  if (!person) return null;
  const waiting = claims.filter(({ status }) => status === 'WAITING');
  const own = claims.find((claim) => claim.advocateId === advocateId) ?? null;
  const facts: BoardRow = { ...rest, audience, waiting: waiting.length };
  const { blocks, notes } = eligibility(person, facts, now);
  const isReview = row.activity === 'REVIEW';
  const card = cardOf(facts, null, now);
  return {
    id: row.id,
    person: { jobTitle: person.jobTitle, account: person.account?.name ?? null, industry: person.industry },
    ...card,
    why: isReview ? null : whyYou(fit({ ...facts, isFull: card.isFull }, person, now)),
    status: row.status,
    closedReason: row.closedReason,
    placesLeft: row.places === null ? null : Math.max(0, row.places - row.taken),
    allPlaces: row.places,
    waiting: waiting.length,
    claimBy: row.claimBy,
    handInBy: row.handInBy,
    lapseAfterDays: row.lapseAfterDays,
    evidence: row.evidence,
    bodyHtml: markdownToHtml(body),
    steps: z.array(Step).parse(steps),
    claim: own && { id: own.id, status: own.status },
    blocks,
    notes,
  };
}

/** Whether a short link leads anywhere. */
export async function isPublished(db: Db, slug: string): Promise<boolean> {
  return (await db.opportunity.count({ where: { slug, status: { not: 'DRAFT' } } })) > 0;
}
