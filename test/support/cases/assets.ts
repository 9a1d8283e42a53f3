import { shareAsset } from '~/domain/assets/share-asset.server';
import { systemNow } from '~/platform/time';
import { makePiece } from '../assets';
import type { Cases } from './case';

const form = {
  kind: 'SLIDE',
  title: 'Payback in seven months',
  summary: 'Costs saved by fewer empty runs.',
  link: 'https://northbeam.example/stories/payback',
  shelfMonths: '12',
};

/** Each asset is new; its consent is nobody's but ours. */
export const assetCases: Cases = {
  '/me/pieces/:id/withdraw': async (db, people) => {
    const { id } = await makePiece(db, { advocateId: people.advocate.advocateId });
    return { path: `/me/pieces/${id}/withdraw`, as: 'advocate', form: {} };
  },
  '/assets/new': () => ({ path: '/assets/new', as: 'manager', form }),
  '/assets/:id': async (db) => ({ path: `/assets/${(await makePiece(db)).id}` }),
  '/assets/:id/edit': async (db) => ({ path: `/assets/${(await makePiece(db)).id}/edit`, as: 'manager', form }),
  '/assets/:id/open': async (db) => ({ path: `/assets/${(await makePiece(db)).id}/open` }),
  '/assets/:id/shares': async (db) => ({
    path: `/assets/${(await makePiece(db)).id}/shares`,
    as: 'requester',
    form: { dealId: '' },
  }),
  '/assets/:id/withdraw': async (db) => ({
    path: `/assets/${(await makePiece(db)).id}/withdraw`,
    as: 'manager',
    form: { reason: 'They asked us to.' },
  }),
  '/assets/:id/still-true': async (db) => ({
    path: `/assets/${(await makePiece(db, { confirmedOn: new Date('2025-01-31') })).id}/still-true`,
    as: 'manager',
    form: {},
  }),
  '/s/:token': async (db, people) => {
    const { id: assetId } = await makePiece(db);
    const result = await shareAsset(db, { assetId, formKey: null, dealId: null }, people.requester, systemNow());
    if (!result.ok) throw new Error(result.reason);
    return { path: `/s/${result.value.shareId.replace('shr_', '')}` };
  },
};
