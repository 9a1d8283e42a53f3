import { mayNameAccount } from '~/domain/assets/publishing';
import { sendableWhere } from '~/domain/assets/sendable';
import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { type CardChoices, type CardFacts, cardFault } from './share-card';

/** The id of a card is random enough to be its secret; who has the address may show it to anybody. */
export const cardPath = (cardId: string) => `/cards/${cardId.replace('card_', '')}`;
export const cardUrl = (cardId: string) => env().SITE_URL + cardPath(cardId);
const cardIdOf = (token: string) => (/^[0-9a-f]{32}$/.test(token) ? `card_${token}` : '');

const select = (now: Date) =>
  ({
    ...{ id: true, activity: true, title: true, claimId: true },
    account: { select: { name: true } },
    advocate: {
      select: {
        leftAt: true,
        person: { select: { name: true, disabledAt: true } },
        consents: { where: { scope: 'PUBLIC_NAME', withdrawnAt: null }, select: { id: true } },
      },
    },
    claim: {
      select: {
        assets: {
          where: sendableWhere(now),
          select: { kind: true, advocateId: true, accountId: true, allows: true },
        },
        evidence: { orderBy: { submittedAt: 'desc' }, take: 1, select: { allows: true } },
      },
    },
    outcomes: {
      where: { toldAt: { not: null } },
      orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
      select: { kind: true, quantity: true, dealId: true, note: true },
    },
  }) satisfies Prisma.FavourSelect;

type Row = Prisma.FavourGetPayload<{ select: ReturnType<typeof select> }>;

function factsOf({ activity, title, claimId, account, advocate, claim, outcomes }: Row): CardFacts {
  const agreed =
    claim?.evidence.some(({ allows }) => allows.includes('ACCOUNT_NAME')) || claim?.assets.some(mayNameAccount);
  return {
    ...{ activity, title, outcomes, wasOnBoard: claimId !== null },
    hasLeft: advocate.leftAt !== null || advocate.person.disabledAt !== null,
    name: advocate.person.name,
    account: account?.name ?? null,
    mayName: advocate.consents.length > 0,
    mayNameAccount: account !== null && agreed === true,
  };
}

/** A favour of an advocate as a card would show it, with their card if there is one; null for somebody else's. */
export async function findOwnCard(db: Reader, own: { favourId: string; advocateId: string }, now: Date) {
  const row = await db.favour.findFirst({
    where: { id: own.favourId, advocateId: own.advocateId },
    select: { ...select(now), shareCard: true },
  });
  if (!row) return null;
  const { shareCard, ...favour } = row;
  return { facts: factsOf(favour), card: shareCard?.takenDownAt ? null : shareCard };
}

/** A card by its address: null for an unknown one, gone when it was taken down or what it shows may not be shown any more. */
export async function findSharedCard(db: Reader, token: string, now: Date) {
  const card = await db.shareCard.findUnique({
    where: { id: cardIdOf(token) },
    include: { favour: { select: select(now) } },
  });
  if (!card) return null;
  const facts = factsOf(card.favour);
  const isGone = card.takenDownAt !== null || cardFault(facts, card) !== null;
  if (isGone) return { isGone: true as const };
  const choices: CardChoices = { showsName: card.showsName, showsAccount: card.showsAccount };
  return { isGone: false as const, facts, choices };
}
