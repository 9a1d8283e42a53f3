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

const outcome = (fields: Partial<OutcomeInput & { tellNow: boolean }> = {}) => ({
  kind: 'LEADS' as OutcomeInput['kind'],
  quantity: 14,
  dealId: null,
  happenedOn: dateFromDay('2026-11-15'),
  note: 'Most were planners.',
  tellNow: false,
  ...fields,
});

async function doneFavour() {
  const advocate = await makeAdvocate(db);
  return { advocate, favour: await makeFavour(db, advocate.id, { accountId: advocate.contact.accountId }) };
}

describe('an outcome', () => {
  it('is stored with its event and its reasons, and waits for the next issue', async () => {
    const { advocate, favour } = await doneFavour();
    const result = await recordOutcome(db, { favourId: favour.id, ...outcome() }, priya, NOW);
    expect(result).toMatchObject({ ok: true, value: { isNew: true, told: false, name: 'Maren Okafor' } });
    const stored = await db.outcome.findFirstOrThrow({ where: { favourId: favour.id } });
    expect(stored).toMatchObject({ kind: 'LEADS', quantity: 14, dealId: null, toldAt: null, recordedAt: NOW });
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

  it('of a review is never told by letter, whatever was ticked (V9)', async () => {
    const { advocate, favour } = await doneFavour();
    await db.favour.update({ where: { id: favour.id }, data: { activity: 'REVIEW' } });
    const result = await recordOutcome(db, { favourId: favour.id, ...outcome({ tellNow: true }) }, priya, NOW);
    expect(result).toMatchObject({ ok: true, value: { told: false } });
    expect(await db.mailMessage.count({ where: { personId: advocate.personId } })).toBe(0);
  });

  it('is told at once where the manager says so: one letter, one job, and not again by the next issue', async () => {
    const { advocate, favour } = await doneFavour();
    const result = await recordOutcome(db, { favourId: favour.id, ...outcome({ tellNow: true }) }, priya, NOW);
    expect(result).toMatchObject({ ok: true, value: { told: true } });
    const [letter, ...more] = await db.mailMessage.findMany({ where: { personId: advocate.personId } });
    expect({ message: letter?.message, more }).toEqual({ message: 'impact-note', more: [] });
    expect(letter?.props).toMatchObject({ firstName: 'Maren', headline: '14 people asked for more' });
    const jobs = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND data->>'mailId' = ${letter?.id}`;
    expect(jobs).toHaveLength(1);
    expect(await db.outcome.findFirst({ where: { favourId: favour.id } })).toMatchObject({ toldAt: NOW });
  });

  it('is told to nobody who left', async () => {
    const { advocate, favour } = await doneFavour();
    await db.advocate.update({ where: { id: advocate.id }, data: { leftAt: NOW } });
    const result = await recordOutcome(db, { favourId: favour.id, ...outcome({ tellNow: true }) }, priya, NOW);
    expect(result).toMatchObject({ ok: true, value: { told: false } });
    expect(await db.mailMessage.count({ where: { personId: advocate.personId } })).toBe(0);
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

it('recorded by ten people at once it is one outcome, one event and one letter', async () => {
  const other = connect(url);
  const { advocate, favour } = await doneFavour();
  const record = (client: typeof db) =>
    recordOutcome(client, { favourId: favour.id, ...outcome({ tellNow: true }) }, priya, NOW);
  const results = await Promise.all(Array.from({ length: 10 }, (_, at) => record(at % 2 ? db : other.db)));
  await other.db.$disconnect();
  await other.pool.end();
  expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
  expect(results.every((result) => result.ok && result.value.told)).toBe(true);
  expect(await db.outcome.count({ where: { favourId: favour.id } })).toBe(1);
  expect(await db.auditEvent.count({ where: { advocateId: advocate.id, kind: 'outcome.recorded' } })).toBe(1);
  expect(await db.mailMessage.count({ where: { personId: advocate.personId } })).toBe(1);
});
