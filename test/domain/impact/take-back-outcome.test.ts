import { expect, it } from 'vitest';
import { takeBackOutcome } from '~/domain/impact/take-back-outcome.server';
import { writeNotes } from '~/domain/impact/write-notes.server';
import { refuse } from '~/platform/result';
import { addTime, hours } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';

const { db } = await testDatabase();
const staff = await makeStaff(db);
const priya = { personId: staff.id, name: staff.name };
const reason = 'It was another post.';

const favourOf = async () => makeFavour(db, (await makeAdvocate(db, { timeZone: 'Europe/London' })).id);

it('takes an untold outcome away with its reason, and the deal that came with it', async () => {
  const { id: favourId, advocateId } = await favourOf();
  const [deal, known] = [await makeDeal(db), await makeDeal(db)];
  await db.dealFavour.createMany({
    data: [
      { dealId: deal.id, favourId, linkedAt: NOW },
      { dealId: known.id, favourId, linkedAt: addTime(NOW, -hours(1)) },
    ],
  });
  const made = [deal, known].map(({ id: dealId }) =>
    makeOutcome(db, favourId, { kind: 'PIPELINE', quantity: null, dealId }),
  );
  for (const { id: outcomeId } of await Promise.all(made)) {
    expect((await takeBackOutcome(db, { outcomeId, favourId, reason }, priya, NOW)).ok).toBe(true);
    expect(await takeBackOutcome(db, { outcomeId, favourId, reason }, priya, NOW)).toEqual(refuse('gone'));
  }
  expect(await db.outcome.count({ where: { favourId } })).toBe(0);
  expect(await db.dealFavour.findMany({ where: { favourId } })).toMatchObject([{ dealId: known.id }]);
  const events = await db.auditEvent.findMany({ where: { advocateId, kind: 'outcome.taken-back' } });
  expect(events).toHaveLength(2);
  expect(events[0]).toMatchObject({ actorId: staff.id, reasons: ['It helped a deal to move on.', reason] });
});

it('leaves what was told, and another favour’s', async () => {
  const favour = await favourOf();
  const { id: outcomeId } = await makeOutcome(db, favour.id, { toldAt: NOW });
  const other = await makeOutcome(db, (await favourOf()).id);
  expect(await takeBackOutcome(db, { outcomeId, favourId: favour.id, reason }, priya, NOW)).toEqual(refuse('told'));
  const foreign = { outcomeId: other.id, favourId: favour.id, reason };
  expect(await takeBackOutcome(db, foreign, priya, NOW)).toEqual(refuse('gone'));
});

it('against a note that is being written, one of the two wins', async () => {
  for (let round = 0; round < 5; round++) {
    const { id: favourId, advocateId } = await favourOf();
    const { id: outcomeId } = await makeOutcome(db, favourId, { recordedAt: addTime(NOW, -hours(2)) });
    const [taken] = await Promise.all([
      takeBackOutcome(db, { outcomeId, favourId, reason }, priya, NOW),
      writeNotes(db, NOW),
    ]);
    expect(await db.impactNote.count({ where: { advocateId } })).toBe(taken.ok ? 0 : 1);
    expect(await db.outcome.count({ where: { favourId } })).toBe(taken.ok ? 0 : 1);
  }
});
