import { Audience } from '~/domain/opportunities/audience';
import type { OpportunityInput } from '~/domain/opportunities/schema';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';
import { makeAccount, makeStaff } from './people';

let count = 0;

/** An open quote (rung one, so open to all) with three places, published at NOW; `fields` are the opportunity's own. */
export async function makeOpportunity(db: Db, fields: Partial<Prisma.OpportunityUncheckedCreateInput> = {}) {
  const createdById = fields.createdById ?? (await makeStaff(db)).id;
  return db.opportunity.create({
    data: {
      id: newId('opp'),
      slug: `backfills-${Date.now().toString(36)}${(count++).toString(36)}`,
      activity: 'QUOTE',
      status: 'OPEN',
      title: 'Two sentences on backfills',
      summary: 'For the release page of partial backfills. In your words, good or mixed.',
      minutes: 10,
      places: 3,
      thanks: 'A letter from the engineer who built it',
      thanksKind: 'LETTER',
      seenBy: 'Anyone, on the release page',
      topics: ['backfills'],
      evidence: 'TEXT',
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

/** Many ready advocates of one account at once, as ids; they have no wishes, so rung one is open to them. */
export async function makeAdvocates(db: Db, count: number): Promise<string[]> {
  const account = await makeAccount(db);
  const ids = Array.from({ length: count }, () => newId('adv'));
  const name = 'Ilse Brandt';
  const email = (id: string) => `${id}@tessel.example`;
  await db.person.createMany({
    data: ids.map((id) => ({ id: `per_${id}`, email: email(id), emailVerified: true, name, role: 'ADVOCATE' })),
  });
  await db.contact.createMany({
    data: ids.map((id) => ({ id: `con_${id}`, accountId: account.id, email: email(id), name })),
  });
  await db.advocate.createMany({
    data: ids.map((id) => ({
      id,
      personId: `per_${id}`,
      contactId: `con_${id}`,
      readiness: 'READY',
      joinedAt: NOW,
      confirmedAt: NOW,
      jobTitle: 'Analyst',
      timeZone: 'Europe/Berlin',
      type: 'VALIDATOR',
      thanksPreference: 'LETTER',
    })),
  });
  return ids;
}

/** A valid quote as the editor would send it; each has its own short link. */
export const opportunityInput = (fields: Partial<OpportunityInput> = {}): OpportunityInput => ({
  activity: 'QUOTE',
  title: 'Two sentences on backfills',
  slug: `two-sentences-${count++}`,
  summary: 'For the release page, in your words.',
  body: '',
  steps: [],
  minutes: 10,
  places: 2,
  claimBy: null,
  handInBy: null,
  lapseAfterDays: 21,
  thanks: 'A letter',
  thanksKind: 'LETTER',
  seenBy: 'Anyone',
  topics: ['backfills'],
  evidence: 'TEXT',
  audience: Audience.parse({}),
  platform: null,
  incentive: null,
  incentiveAmount: null,
  disclosure: null,
  ...fields,
});
