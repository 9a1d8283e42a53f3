import { cardPath } from '~/domain/impact/share-cards.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days, systemNow } from '~/platform/time';
import { makeFavour } from '../advocates';
import { makeCard, makeOutcome } from '../impact';
import { makeOpportunity } from '../opportunities';
import type { Somebody } from '../people-in-roles';
import type { Cases } from './case';

export const advocateCases: Cases = {
  '/o/:slug': async (db) => ({ path: `/o/${(await makeOpportunity(db)).slug}` }),
  '/board/:slug': async (db) => ({ path: `/board/${(await makeOpportunity(db)).slug}`, as: 'advocate' }),
  '/board/:slug/claim': async (db) => ({
    path: `/board/${(await makeOpportunity(db)).slug}/claim`,
    as: 'advocate',
    form: {},
  }),
  '/claims/:id': async (db, { advocate }) => ({
    path: `/claims/${await claimOf(db, advocate)}`,
    as: 'advocate',
    form: { intent: 'hand-in', text: 'Backfills took us an afternoon. We would do it again.', allows: 'PUBLISH_TEXT' },
  }),
  '/claims/:id/withdraw': async (db, { advocate }) => ({
    path: `/claims/${await claimOf(db, advocate)}/withdraw`,
    as: 'advocate',
    form: {},
  }),
  '/claims/:id/permissions': async (db, { advocate }) => {
    const claimId = await claimOf(db, advocate);
    const piece = { text: 'An afternoon.', allows: ['QUOTE' as const], submittedAt: systemNow() };
    await db.evidence.create({ data: { id: newId('evd'), claimId, ...piece } });
    return { path: `/claims/${claimId}/permissions`, as: 'advocate', form: {} };
  },
  '/me/limits': () => ({ path: '/me/limits', as: 'advocate', form: { quarterlyCap: '2' } }),
  '/me/pause': () => ({ path: '/me/pause', as: 'advocate', form: { until: aDayFromNow(40) } }),
  '/me/preferences': () => ({ path: '/me/preferences', as: 'advocate', form: { NEWSLETTER: 'on' } }),
  '/me/profile': () => ({
    path: '/me/profile',
    as: 'advocate',
    form: { jobTitle: 'Head of planning', timeZone: 'Europe/Amsterdam', languages: 'English, German' },
  }),
  '/me/cards/:favourId': async (db, { advocate }) => ({
    path: `/me/cards/${await toldFavourOf(db, advocate)}`,
    as: 'advocate',
    form: {},
  }),
  '/me/cards/:favourId/preview.png': async (db, { advocate }) => ({
    path: `/me/cards/${await toldFavourOf(db, advocate)}/preview.png`,
    as: 'advocate',
  }),
  '/me/cards/:favourId/down': async (db, { advocate }) => {
    const favourId = await toldFavourOf(db, advocate);
    await makeCard(db, { advocateId: advocate.advocateId, favourId });
    return { path: `/me/cards/${favourId}/down`, as: 'advocate', form: {} };
  },
  '/cards/:token': async (db, { advocate }) => ({ path: await cardOf(db, advocate) }),
  '/cards/:token.png': async (db, { advocate }) => ({ path: `${await cardOf(db, advocate)}.png` }),
  '/me/confirm': () => ({ path: '/me/confirm', as: 'advocate', form: {} }),
};

/** A favour of somebody that led to something they were told of, as id. */
async function toldFavourOf(db: Db, { advocateId }: Somebody): Promise<string> {
  const { id } = await makeFavour(db, advocateId);
  await makeOutcome(db, id, { toldAt: systemNow() });
  return id;
}

async function cardOf(db: Db, somebody: Somebody): Promise<string> {
  const favourId = await toldFavourOf(db, somebody);
  return cardPath((await makeCard(db, { advocateId: somebody.advocateId, favourId })).id);
}

/** A date `count` days ahead, as a date field sends it. */
export const aDayFromNow = (count: number) => addTime(systemNow(), days(count)).toISOString().slice(0, 10);

/** The claim of somebody on an opportunity of its own, as id. */
export async function claimOf(db: Db, { advocateId, personId, name }: Somebody): Promise<string> {
  const { id: opportunityId } = await makeOpportunity(db);
  const result = await claimOpportunity(db, { opportunityId, advocateId }, { personId, name }, systemNow());
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value.claimId;
}
