import { describe, expect, it } from 'vitest';
import type { OutcomeInput } from '~/domain/impact/outcome-faults';
import { recordOutcome } from '~/domain/impact/record-outcome.server';
import { connect } from '~/platform/db.server';
import { refuse } from '~/platform/result';
import { addTime, dateFromDay, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';

const { db, url } = await testDatabase();
const staff = await makeStaff(db);
const priya = { personId: staff.id, name: staff.name };

const outcome = (fields: Partial<OutcomeInput & { tell: 'note' | 'issue' }> = {}) => ({
  kind: 'LEADS' as OutcomeInput['kind'],
  quantity: 14,
  dealId: null,
  happenedOn: dateFromDay('2026-11-15'),
  note: 'Most were planners.',
  tell: 'note' as const,
  ...fields,
});

async function doneFavour() {
  const advocate = await makeAdvocate(db);
  return { advocate, favour: await makeFavour(db, advocate.id, { accountId: advocate.contact.accountId }) };
}

describe('an outcome', () => {
  it('is stored with its event and its reasons, and waits for the next note', async () => {
    const { advocate, favour } = await doneFavour();
    const result = await recordOutcome(db, { favourId: favour.id, ...outcome() }, priya, NOW);
    expect(result).toMatchObject({ ok: true, value: { isNew: true, advocateId: advocate.id } });
    const stored = await db.outcome.findFirstOrThrow({ where: { favourId: favour.id } });
    expect(stored).toMatchObject({
      kind: 'LEADS',
      quantity: 14,
      dealId: null,
      toldAt: null,
      forIssueOnly: false,
      recordedAt: NOW,
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { advocateId: advocate.id } });
    expect(event).toMatchObject({
      kind: 'outcome.recorded',
      actorId: staff.id,
      accountId: advocate.contact.accountId,
      reasons: ['14 people asked for more.', 'Most were planners.'],
      data: { outcomeId: stored.id, favourId: favour.id, happenedOn: '2026-11-15', quantity: 14 },
    });
    expect(await db.mailMessage.count({ where: { personId: advocate.personId } })).toBe(0);
  });

  it('waits for the next issue alone where its recorder says so', async () => {
    const { favour } = await doneFavour();
    await recordOutcome(db, { favourId: favour.id, ...outcome({ tell: 'issue' }) }, priya, NOW);
    expect(await db.outcome.findFirst({ where: { favourId: favour.id } })).toMatchObject({ forIssueOnly: true });
  });

  it('links its deal to the favour', async () => {
    const { favour } = await doneFavour();
    const deal = await makeDeal(db, { status: 'WON', closedOn: dateFromDay('2026-11-16') });
    const won = { kind: 'WON_DEAL' as const, dealId: deal.id };
    expect((await recordOutcome(db, { favourId: favour.id, ...outcome(won) }, priya, NOW)).ok).toBe(true);
    expect(await db.dealFavour.findMany({ where: { dealId: deal.id } })).toEqual([
      { dealId: deal.id, favourId: favour.id, linkedAt: NOW },
    ]);
  });

  it('is refused as a value, and leaves nothing behind', async () => {
    const { advocate, favour } = await doneFavour();
    const own = await makeDeal(db, { accountId: advocate.contact.accountId ?? undefined });
    const tries = [
      [{ happenedOn: addTime(dateFromDay('2026-11-19'), days(1)) }, 'future'],
      [{ kind: 'PIPELINE', dealId: own.id }, 'own-account'],
      [{ kind: 'PIPELINE', dealId: 'deal_unknown' }, 'needs-deal'],
    ] as const;
    for (const [fields, reason] of tries)
      expect(await recordOutcome(db, { favourId: favour.id, ...outcome(fields) }, priya, NOW)).toEqual(refuse(reason));
    expect(await recordOutcome(db, { favourId: 'fav_unknown', ...outcome() }, priya, NOW)).toEqual(refuse('gone'));
    expect(await db.outcome.count({ where: { favourId: favour.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { advocateId: advocate.id } })).toBe(0);
  });
});

it('recorded by ten people at once it is one outcome and one event', async () => {
  const other = connect(url);
  const { advocate, favour } = await doneFavour();
  const record = (client: typeof db) => recordOutcome(client, { favourId: favour.id, ...outcome() }, priya, NOW);
  const results = await Promise.all(Array.from({ length: 10 }, (_, at) => record(at % 2 ? db : other.db)));
  await other.db.$disconnect();
  await other.pool.end();
  expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await db.outcome.count({ where: { favourId: favour.id } })).toBe(1);
  expect(await db.auditEvent.count({ where: { advocateId: advocate.id, kind: 'outcome.recorded' } })).toBe(1);
});
