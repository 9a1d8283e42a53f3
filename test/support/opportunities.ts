import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';
import { makeStaff } from './people';

let count = 0;

/** An open blog post with three places, published at NOW; `fields` are the opportunity's own. */
export async function makeOpportunity(db: Db, fields: Partial<Prisma.OpportunityUncheckedCreateInput> = {}) {
  const createdById = fields.createdById ?? (await makeStaff(db)).id;
  return db.opportunity.create({
    data: {
      id: newId('opp'),
      slug: `batch-${Date.now().toString(36)}${(count++).toString(36)}`,
      activity: 'BLOG_POST',
      status: 'OPEN',
      title: 'What we dropped when we left nightly batch',
      summary: 'Eight hundred words on the jobs, habits and meetings you no longer need.',
      minutes: 90,
      places: 3,
      thanks: 'Your name on it, and the lead of the next newsletter',
      thanksKind: 'STAGE',
      seenBy: 'Anyone, on the Northbeam blog',
      topics: ['logistics data'],
      evidence: 'LINK_OR_TEXT',
      publishedAt: NOW,
      createdById,
      ...fields,
    },
  });
}

/** A claim in any state, written directly; `taken` of its opportunity follows. */
export async function makeClaim(
  db: Db,
  fields: { opportunityId: string; advocateId: string } & Partial<Prisma.ClaimUncheckedCreateInput>,
) {
  const claim = await db.claim.create({ data: { id: newId('clm'), status: 'CLAIMED', claimedAt: NOW, ...fields } });
  const holdsPlace = !['WAITING', 'WITHDRAWN', 'LAPSED'].includes(claim.status);
  if (holdsPlace)
    await db.opportunity.update({ where: { id: claim.opportunityId }, data: { taken: { increment: 1 } } });
  return claim;
}
