import { submitClaim } from '~/domain/opportunities/submit-claim.server';
import { HandIn } from '~/domain/opportunities/schema';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { makeOpportunity } from '../opportunities';
import { claimOf } from './advocate';
import type { Cases } from './case';

/** The editor's form as a browser sends it. */
const form = {
  activity: 'QUOTE',
  title: 'Two sentences on alerts',
  summary: 'For the release page of alerts. In your words, good or mixed.',
  body: 'We show it **with your name** if you like.',
  steps: '',
  minutes: '10',
  places: '5',
  claimBy: '',
  handInBy: '',
  lapseAfterDays: '21',
  thanks: 'A letter from the engineer',
  thanksKind: 'LETTER',
  seenBy: 'Anyone, on the release page',
  topics: 'alerts',
  evidence: 'TEXT',
  match: 'all',
  intent: 'save',
};

export const opportunityCases: Cases = {
  '/opportunities/new': () => ({
    path: '/opportunities/new',
    as: 'manager',
    form: { ...form, slug: newId('opp').slice(4, 30) },
  }),
  '/opportunities/:id': async (db) => ({ path: `/opportunities/${(await makeOpportunity(db)).id}`, as: 'manager' }),
  '/opportunities/:id/edit': async (db) => {
    const { id, slug } = await makeOpportunity(db);
    return { path: `/opportunities/${id}/edit`, as: 'manager', form: { ...form, slug } };
  },
  '/opportunities/:id/publish': async (db) => {
    const { id } = await makeOpportunity(db, { status: 'DRAFT', publishedAt: null });
    return { path: `/opportunities/${id}/publish`, as: 'manager', form: {} };
  },
  '/opportunities/:id/close': async (db) => {
    const { id } = await makeOpportunity(db);
    return { path: `/opportunities/${id}/close`, as: 'manager', form: { reason: 'The release moved to spring.' } };
  },
  '/review/:id': async (db, { advocate }) => {
    const claimId = await claimOf(db, advocate);
    const handIn = HandIn.parse({ kind: 'text', text: 'Backfills took us an afternoon.', allows: ['PUBLISH_TEXT'] });
    const { advocateId } = advocate;
    const result = await submitClaim(db, { claimId, advocateId, handIn }, advocate, systemNow());
    if (!result.ok) throw new Error(JSON.stringify(result.reason));
    return { path: `/review/${claimId}`, as: 'manager', form: { intent: 'approve' } };
  },
};
