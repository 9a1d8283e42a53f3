import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { system } from '~/domain/audit/record.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import { withdrawClaim } from '~/domain/opportunities/withdraw-claim.server';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

const withdraw = (claim: { id: string; advocateId: string }) =>
  withdrawClaim(db, { claimId: claim.id, advocateId: claim.advocateId }, system, NOW);
const taken = async (id: string) => (await db.opportunity.findUniqueOrThrow({ where: { id } })).taken;

/** One place, held by the first; the others wait in order. */
async function queue(length: number) {
  const [holder = '', ...waiting] = await makeAdvocates(db, length + 1);
  const opportunity = await makeOpportunity(db, { places: 1, handInBy: new Date('2026-12-30') });
  const held = await makeClaim(db, { opportunityId: opportunity.id, advocateId: holder });
  const claims = [];
  for (const [n, advocateId] of waiting.entries()) {
    const claimedAt = addTime(NOW, -days(1) + n);
    claims.push(await makeClaim(db, { opportunityId: opportunity.id, advocateId, status: 'WAITING', claimedAt }));
  }
  return { opportunity, held, waiting: claims };
}

it('gives the place to whoever waits longest, and writes to them', async () => {
  const { opportunity, held, waiting } = await queue(2);
  expect(await withdraw(held)).toMatchObject({ ok: true, value: { wasWaiting: false } });
  const [first, second] = waiting;
  const rows = await db.claim.findMany({
    where: { opportunityId: opportunity.id },
    select: { id: true, status: true },
  });
  expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [held.id, 'WITHDRAWN'],
      [first?.id, 'CLAIMED'],
      [second?.id, 'WAITING'],
    ]),
  );
  expect(await taken(opportunity.id)).toBe(1);
  expect((await db.claim.findUniqueOrThrow({ where: { id: first?.id } })).dueAt).toEqual(new Date('2026-12-31'));
  const events = await db.auditEvent.findMany({ where: { opportunityId: opportunity.id }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind, advocateId }) => [kind, advocateId])).toEqual([
    ['claim.withdrawn', held.advocateId],
    ['claim.moved-up', first?.advocateId],
  ]);
  const mails = await db.mailMessage.findMany({
    where: { message: 'place-free', personId: `per_${first?.advocateId}` },
  });
  expect(mails).toMatchObject([
    { props: { opportunityTitle: opportunity.title, heldUntil: 'until 30 December 2026' } },
  ]);
  const jobs =
    await db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'lapse-claim' AND data->>'claimId' = ${first?.id}`;
  expect(jobs).toHaveLength(1);
});

it('leaves the place free when nobody waits, and the same person may claim again', async () => {
  const { opportunity, held } = await queue(0);
  await withdraw(held);
  expect(await taken(opportunity.id)).toBe(0);
  const again = { opportunityId: opportunity.id, advocateId: held.advocateId };
  expect(await claimOpportunity(db, again, system, NOW)).toMatchObject({ ok: true, value: { claimId: held.id } });
});

it('from the waiting list frees no place', async () => {
  const { opportunity, waiting } = await queue(1);
  expect(await withdraw(waiting[0]!)).toMatchObject({ ok: true, value: { wasWaiting: true } });
  expect(await taken(opportunity.id)).toBe(1);
});

it('twice is once', async () => {
  const { opportunity, held, waiting } = await queue(2);
  await Promise.all([withdraw(held), withdraw(held), withdraw(held)]);
  expect(await taken(opportunity.id)).toBe(1);
  expect(await db.claim.count({ where: { id: { in: waiting.map(({ id }) => id) }, status: 'CLAIMED' } })).toBe(1);
});

it('leaves an approved claim and those of others alone', async () => {
  const [owner = '', stranger = ''] = await makeAdvocates(db, 2);
  const { id: opportunityId } = await makeOpportunity(db);
  const claim = await makeClaim(db, { opportunityId, advocateId: owner, status: 'APPROVED' });
  expect(await withdraw(claim)).toEqual({ ok: false, reason: 'approved' });
  expect(await withdraw({ id: claim.id, advocateId: stranger })).toEqual({ ok: false, reason: 'not-found' });
});

it('everybody leaving and joining at once never leaks a place nor passes a waiting person by', async () => {
  const advocates = await makeAdvocates(db, 24);
  const opportunity = await makeOpportunity(db, { places: 4 });
  for (const advocateId of advocates.slice(0, 12)) {
    await claimOpportunity(db, { opportunityId: opportunity.id, advocateId }, system, NOW);
  }
  const mine = await db.claim.findMany({ where: { opportunityId: opportunity.id } });
  await Promise.all([
    ...mine.slice(0, 8).map(withdraw),
    ...advocates
      .slice(12)
      .map((advocateId) =>
        claimOpportunity(db, { opportunityId: opportunity.id, advocateId }, system, addTime(NOW, 5)),
      ),
  ]);
  const count = (status: 'CLAIMED' | 'WAITING') => db.claim.count({ where: { opportunityId: opportunity.id, status } });
  expect([await count('CLAIMED'), await count('WAITING'), await taken(opportunity.id)]).toEqual([4, 12, 4]);
});
