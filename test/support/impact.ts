import { cardPath } from '~/domain/impact/share-cards.server';
import { switchCardOn } from '~/domain/impact/switch-card-on.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { dateFromDay } from '~/platform/time';
import { makeFavour } from './advocates';
import { NOW } from './clock';
import { makeClaim, makeOpportunity } from './opportunities';
import { makeAdvocate, makeStaff } from './people';

/** An outcome nobody was told of; 14 people who asked for more unless said otherwise. */
export async function makeOutcome(db: Db, favourId: string, fields: Partial<Prisma.OutcomeUncheckedCreateInput> = {}) {
  const recordedById = fields.recordedById ?? (await makeStaff(db)).id;
  const happenedOn = dateFromDay('2026-11-15');
  return db.outcome.create({
    data: {
      ...{ id: newId('out'), favourId, kind: 'LEADS', quantity: 14, happenedOn, recordedAt: NOW },
      ...fields,
      recordedById,
    },
  });
}

/** A card that is up, with no name on it unless said otherwise. */
export const makeCard = (
  db: Db,
  fields: Partial<Prisma.ShareCardUncheckedCreateInput> & { advocateId: string; favourId: string },
) =>
  db.shareCard.create({
    data: { id: newId('card'), showsName: false, showsAccount: false, switchedOnAt: NOW, ...fields },
  });

/** A card to be, for Maren: a claimed favour that led to something, her yes to her name and her account's to its own. */
export async function withCard(db: Db) {
  const maren = await makeAdvocate(db);
  const own = { advocateId: maren.id };
  await db.consent.create({
    data: { id: newId('cst'), ...own, scope: 'PUBLIC_NAME', wording: 'Yes.', grantedAt: NOW },
  });
  const claim = await makeClaim(db, { ...own, opportunityId: (await makeOpportunity(db)).id, status: 'APPROVED' });
  const piece = { text: 'An afternoon.', allows: ['ACCOUNT_NAME' as const], submittedAt: NOW };
  await db.evidence.create({ data: { id: newId('evd'), claimId: claim.id, ...piece } });
  const favour = await makeFavour(db, maren.id, { claimId: claim.id, accountId: maren.contact.accountId });
  await makeOutcome(db, favour.id, { toldAt: NOW });
  const by = { personId: maren.personId, name: 'Maren Okafor' };
  return { maren, claimId: claim.id, favour, own: { favourId: favour.id, ...own }, by };
}
export type WithCard = Awaited<ReturnType<typeof withCard>>;

/** Switches the card on; gives the token of its address. */
export async function cardUp(db: Db, { own, by }: WithCard, choices = { showsName: true, showsAccount: true }) {
  const result = await switchCardOn(db, { ...own, ...choices }, by, NOW);
  if (!result.ok) throw new Error(result.reason);
  return cardPath(result.value.cardId).replace('/cards/', '');
}
