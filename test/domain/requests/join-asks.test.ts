import { describe, expect, it } from 'vitest';
import { joinAsks } from '~/domain/requests/join-asks.server';
import { addTime, days, minutes } from '~/platform/time';
import { makeAskOf, makeFavour } from '#test/support/advocates';
import { askOf, makeAsking, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };
const join = (from: string, to: string) => db.$transaction((tx) => joinAsks(tx, { from, to, by, now: NOW }));

describe('two asks for one request', () => {
  it('have one turn in their round, which goes on', async () => {
    const made = await makeAsking(db, { people: 3 });
    await startAsking(db, made, 'GROUP');
    const [to, from] = made.advocates.map(({ id }) => id) as [string, string];
    const stays = await askOf(db, made, 0);
    await db.ask.updateMany({ where: { advocateId: from }, data: { askedAt: addTime(NOW, minutes(1)) } });
    await join(from, to);
    const places = await db.askRoundPlace.findMany({ where: { round: { requestId: made.request.id } } });
    expect(places.map(({ advocateId }) => advocateId).sort()).toEqual([to, made.advocates[2]!.id].sort());
    expect(await db.ask.findMany({ where: { advocateId: { in: [from, to] } } })).toMatchObject([
      { id: stays.id, status: 'OPEN' },
    ]);
    const request = await db.request.findUniqueOrThrow({ where: { id: made.request.id } });
    expect(request.status).toBe('WAITING_FOR_ADVOCATE');
  });

  it('keep the turns of two rounds, one of them without its ask', async () => {
    const made = await makeAsking(db, { people: 2 });
    const [one, two] = made.advocates.map(({ id }) => id) as [string, string];
    await startAsking(db, made, 'GROUP');
    const other = await db.askRound.findFirstOrThrow({ where: { requestId: made.request.id } });
    const ended = { ...other, id: `${other.id}x`, endedAt: NOW };
    await db.askRound.create({ data: ended });
    const place = { roundId_advocateId: { roundId: other.id, advocateId: two } };
    await db.askRoundPlace.update({ where: place, data: { roundId: ended.id } });
    await join(two, one);
    const places = await db.askRoundPlace.findMany({ where: { round: { requestId: made.request.id } } });
    expect(places.map(({ status, askId }) => [status, askId !== null]).sort()).toEqual([
      ['ASKED', true],
      ['DROPPED', false],
    ]);
  });

  it('become the one that went further, with the favours and the notes of both', async () => {
    const [from, to] = [await makeAdvocate(db), await makeAdvocate(db)];
    const stays = await makeAskOf(db, from.id, { status: 'DONE', answerNote: 'No prices.' });
    const goes = await makeAskOf(db, to.id, {
      ...{ status: 'DONE', requestId: stays.requestId, askedAt: NOW, answerNote: 'No names.' },
      notBefore: new Date('2026-12-24'),
    });
    for (const { id, advocateId } of [stays, goes]) await makeFavour(db, advocateId, { askId: id });
    const hold = { activity: 'REFERENCE_CALL', until: new Date('2026-12-24'), askId: goes.id, setAt: NOW } as const;
    await db.activityHold.create({ data: { advocateId: to.id, ...hold } });
    await join(from.id, to.id);
    const asks = await db.ask.findMany({ where: { requestId: stays.requestId }, include: { favour: true } });
    const notes = { answerNote: 'No prices.\n\nNo names.', notBefore: new Date('2026-12-24') };
    expect(asks).toMatchObject([{ id: stays.id, ...notes, favour: { advocateId: from.id } }]);
    expect(await db.favour.findMany({ where: { advocateId: to.id } })).toMatchObject([{ askId: null }]);
    expect(await db.activityHold.findMany({ where: { advocateId: to.id } })).toMatchObject([{ askId: stays.id }]);
    const where = { requestId: stays.requestId, kind: 'ask.joined' };
    expect(await db.auditEvent.findMany({ where })).toMatchObject([
      { advocateId: to.id, data: { askId: stays.id, goneId: goes.id, goneStatus: 'DONE' } },
    ]);
  });
});

it('leaves one open ask: the later one is taken back, told and not charged', async () => {
  const [from, to] = [await makeAdvocate(db), await makeAdvocate(db)];
  const early = await makeAskOf(db, from.id, { askedAt: addTime(NOW, -days(2)) });
  const late = await makeAskOf(db, to.id);
  await join(from.id, to.id);
  expect(await db.ask.findUniqueOrThrow({ where: { id: early.id } })).toMatchObject({ status: 'OPEN' });
  expect(await db.ask.findUniqueOrThrow({ where: { id: late.id } })).toMatchObject({ status: 'WITHDRAWN' });
  expect(await db.mailMessage.count({ where: { key: `ask-not-needed:${late.id}` } })).toBe(1);
  expect(await db.auditEvent.count({ where: { requestId: late.requestId, kind: 'ask.withdrawn' } })).toBe(1);
});
