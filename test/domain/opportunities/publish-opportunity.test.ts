import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { opportunityInput } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { Audience } from '~/domain/opportunities/audience';
import { publishOpportunity } from '~/domain/opportunities/publish-opportunity.server';
import { saveOpportunity } from '~/domain/opportunities/save-opportunity.server';
import type { OpportunityInput } from '~/domain/opportunities/schema';
import type { Db } from '~/platform/db.server';

let db: Db;
let by: { personId: string; name: string };
beforeAll(async () => {
  ({ db } = await testDatabase());
  const { id, name } = await makeStaff(db);
  by = { personId: id, name };
  const peerbench = {
    platform: 'Peerbench',
    incentiveCap: 25,
    currency: 'GBP',
    evidence: 'NONE',
    allowsFollowUp: false,
  } as const;
  await db.platformPolicy.create({ data: { ...peerbench, rules: 'To all invited alike.', checkedOn: NOW } });
});

async function saved(fields: Partial<OpportunityInput> = {}) {
  const result = await saveOpportunity(db, { id: null, input: opportunityInput(fields) }, by, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value.id;
}
const kinds = async (opportunityId: string) =>
  (await db.auditEvent.findMany({ where: { opportunityId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

it('publishing puts a draft on the board once, with its audience in the event', async () => {
  const id = await saved({ audience: Audience.parse({ industries: ['Retail'] }) });
  await Promise.all([1, 2, 3].map(() => publishOpportunity(db, { id }, by, NOW)));
  expect(await db.opportunity.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'OPEN', publishedAt: NOW });
  expect(await kinds(id)).toEqual(['opportunity.created', 'opportunity.published']);
  const [event] = await db.auditEvent.findMany({ where: { opportunityId: id, kind: 'opportunity.published' } });
  expect(event?.data).toMatchObject({ audience: { industries: ['Retail'] }, incentive: null });
});

it('a review whose platform has become stricter is not published (V9)', async () => {
  const offer = {
    platform: 'Peerbench',
    incentive: 'A gift card',
    incentiveAmount: 20,
    disclosure: 'Offered to all alike.',
  };
  const id = await saved({ activity: 'REVIEW', evidence: 'NONE', ...offer });
  await db.platformPolicy.update({ where: { platform: 'Peerbench' }, data: { incentiveCap: 10 } });
  expect(await publishOpportunity(db, { id }, by, NOW)).toMatchObject({
    ok: false,
    reason: { code: 'faults', faults: [{ code: 'incentive-over-cap' }] },
  });
  await db.platformPolicy.update({ where: { platform: 'Peerbench' }, data: { incentiveCap: 25 } });
  expect((await publishOpportunity(db, { id }, by, NOW)).ok).toBe(true);
});

it('refuses a closed one and an unknown one', async () => {
  const id = await saved();
  await db.opportunity.update({ where: { id }, data: { status: 'CLOSED' } });
  expect(await publishOpportunity(db, { id }, by, NOW)).toEqual({ ok: false, reason: { code: 'closed' } });
  expect(await publishOpportunity(db, { id: 'opp_unknown' }, by, NOW)).toEqual({
    ok: false,
    reason: { code: 'not-found' },
  });
});
