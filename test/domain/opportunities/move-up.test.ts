import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { lockOpportunity } from '~/domain/opportunities/lock-opportunity.server';
import { moveUp } from '~/domain/opportunities/move-up.server';
import type { Db } from '~/platform/db.server';
import { addTime } from '~/platform/time';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

async function waitingFor(fields: Parameters<typeof makeOpportunity>[1], people: number) {
  const opportunity = await makeOpportunity(db, fields);
  const advocates = await makeAdvocates(db, people);
  for (const [n, advocateId] of advocates.entries()) {
    const claim = { opportunityId: opportunity.id, advocateId, status: 'WAITING' as const };
    await makeClaim(db, { ...claim, claimedAt: addTime(NOW, -n) });
  }
  const moved = await db.$transaction(async (tx) => {
    const locked = await lockOpportunity(tx, opportunity.id);
    return locked && moveUp(tx, locked, NOW);
  });
  const rows = await db.claim.findMany({ where: { opportunityId: opportunity.id }, orderBy: { claimedAt: 'asc' } });
  return { moved, statuses: rows.map(({ status }) => status) };
}

it.each<[string, Parameters<typeof makeOpportunity>[1], number, string[]]>([
  ['fills every free place, longest waiting first', { places: 2 }, 2, ['CLAIMED', 'CLAIMED', 'WAITING']],
  ['lets everybody in when there is no limit', { places: null }, 3, ['CLAIMED', 'CLAIMED', 'CLAIMED']],
  ['moves nobody when it is full', { places: 2, taken: 2 }, 0, ['WAITING', 'WAITING', 'WAITING']],
  ['moves nobody when it is closed', { status: 'CLOSED' }, 0, ['WAITING', 'WAITING', 'WAITING']],
  ['moves nobody past the hand-in', { handInBy: new Date('2026-11-18') }, 0, ['WAITING', 'WAITING', 'WAITING']],
])('%s', async (_case, fields, moved, statuses) => {
  expect(await waitingFor(fields, 3)).toEqual({ moved, statuses });
});
