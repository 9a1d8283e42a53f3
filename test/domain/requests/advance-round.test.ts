import { describe, expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { advanceRound } from '~/domain/requests/advance-round.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { expireAsk } from '~/domain/requests/expire-ask.server';
import { addTime, days } from '~/platform/time';
import { askOf, goOn, makeAsking, selfOf, standOf, startAsking, yesTo } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const tomorrow = addTime(NOW, days(1));

async function inOrder() {
  const made = await makeAsking(db);
  const { roundId } = await startAsking(db, made, 'IN_ORDER');
  return { ...made, roundId };
}

describe('a round goes on by itself', () => {
  it('after a no, without a word of the manager', async () => {
    const made = await inOrder();
    await declineAsk(db, { askId: (await askOf(db, made, 0)).id, why: 'time' }, selfOf(made, 0), NOW);
    await goOn(db, made.request.id);
    expect(await standOf(db, made.request.id)).toEqual(['DECLINED', 'OPEN', 'QUEUED']);
  });

  it('after silence, while the first may still say yes, who then wins', async () => {
    const made = await inOrder();
    await advanceRound(db, { roundId: made.roundId }, addTime(tomorrow, -1));
    expect(await standOf(db, made.request.id)).toEqual(['OPEN', 'QUEUED', 'QUEUED']);
    await advanceRound(db, { roundId: made.roundId }, tomorrow);
    expect(await standOf(db, made.request.id)).toEqual(['OPEN', 'OPEN', 'QUEUED']);
    await acceptAsk(db, yesTo((await askOf(db, made, 0)).id), selfOf(made, 0), tomorrow);
    expect(await standOf(db, made.request.id)).toEqual(['ACCEPTED', 'WITHDRAWN', 'DROPPED']);
  });

  it('after an ask whose time is over', async () => {
    const made = await inOrder();
    const ask = await askOf(db, made, 0);
    await expireAsk(db, { askId: ask.id }, ask.expiresAt);
    await goOn(db, made.request.id, ask.expiresAt);
    expect((await standOf(db, made.request.id)).slice(0, 2)).toEqual(['EXPIRED', 'OPEN']);
  });

  it('passes over somebody who was asked elsewhere meanwhile, and says so', async () => {
    const made = await inOrder();
    await db.advocate.update({ where: { id: made.advocates[1]!.id }, data: { quarterlyCap: 0 } });
    await declineAsk(db, { askId: (await askOf(db, made, 0)).id, why: 'time' }, selfOf(made, 0), NOW);
    await goOn(db, made.request.id);
    expect(await standOf(db, made.request.id)).toEqual(['DECLINED', 'SKIPPED', 'OPEN']);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { requestId: made.request.id, kind: 'round.skipped' },
    });
    expect(event.advocateId).toBe(made.advocates[1]!.id);
    expect(event.reasons).toEqual(['Wants no asks and chooses from the board.']);
  });

  it('ends when nobody is left, and the request is a manager’s again', async () => {
    const made = await makeAsking(db, { people: 1 });
    await startAsking(db, made, 'IN_ORDER');
    await declineAsk(db, { askId: (await askOf(db, made, 0)).id, why: 'time' }, selfOf(made, 0), NOW);
    await goOn(db, made.request.id);
    const round = await db.askRound.findFirstOrThrow({ where: { requestId: made.request.id } });
    expect(round).toMatchObject({ endedAt: NOW, endReason: 'Everybody in it has answered, or could not be asked.' });
    expect((await db.request.findUniqueOrThrow({ where: { id: made.request.id } })).status).toBe('MATCHING');
  });

  it('asks as many at a time as are still wanted', async () => {
    const made = await makeAsking(db, { wanted: 2, people: 4 });
    await startAsking(db, made, 'IN_ORDER');
    expect(await standOf(db, made.request.id)).toEqual(['OPEN', 'OPEN', 'QUEUED', 'QUEUED']);
    await acceptAsk(db, yesTo((await askOf(db, made, 0)).id), selfOf(made, 0), NOW);
    await goOn(db, made.request.id);
    expect(await standOf(db, made.request.id)).toEqual(['ACCEPTED', 'OPEN', 'QUEUED', 'QUEUED']);
    expect((await db.request.findUniqueOrThrow({ where: { id: made.request.id } })).status).toBe(
      'WAITING_FOR_ADVOCATE',
    );
  });

  it('does nothing twice in ten workers at once', async () => {
    const made = await inOrder();
    await declineAsk(db, { askId: (await askOf(db, made, 0)).id, why: 'time' }, selfOf(made, 0), NOW);
    await Promise.all(Array.from({ length: 10 }, () => advanceRound(db, { roundId: made.roundId }, NOW)));
    expect(await standOf(db, made.request.id)).toEqual(['DECLINED', 'OPEN', 'QUEUED']);
    const sent = await db.auditEvent.count({ where: { requestId: made.request.id, kind: 'ask.sent' } });
    const letters = await db.mailMessage.count({
      where: { key: { startsWith: `ask:${(await askOf(db, made, 1)).id}` } },
    });
    expect([sent, letters]).toEqual([2, 1]);
    await advanceRound(db, { roundId: 'rnd_nobody' }, NOW);
  });
});
