import { expect, it } from 'vitest';
import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { askOf, makeAsking, selfOf, standOf, startAsking, yesTo } from '#test/support/asking';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();

it('a yes moves the request, reveals the contact, logs it and tells the requester without an address', async () => {
  const { ask, advocate, self } = await makeOpenAsk(db);
  const result = await acceptAsk(db, { ...yesTo(ask.id), note: ' Mornings suit me. ' }, self, NOW);
  expect(result).toEqual({ ok: true, value: { number: ask.request.number } });
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id }, include: { request: true } })).toMatchObject({
    status: 'ACCEPTED',
    answeredAt: NOW,
    answerNote: 'Mornings suit me.',
    request: { status: 'ACCEPTED' },
  });
  const events = await db.auditEvent.findMany({ where: { advocateId: advocate.id }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind }) => kind)).toEqual(['ask.sent', 'ask.accepted', 'contact.revealed']);
  expect(events[2]?.data).toMatchObject({ toPersonId: ask.request.requesterId });
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-accepted:${ask.id}` } });
  expect(mail.personId).toBe(ask.request.requesterId);
  expect(JSON.stringify(mail.props)).not.toContain(advocate.person.email);
});

it('is taken once: of ten answers at once one counts', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      n % 2 ? acceptAsk(db, yesTo(ask.id), self, NOW) : declineAsk(db, { askId: ask.id, why: 'time' }, self, NOW),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('answered');
  const events = await db.auditEvent.count({
    where: { requestId: ask.requestId, kind: { in: ['ask.accepted', 'ask.declined'] } },
  });
  expect(events).toBe(1);
});

it('comes too late after the time of the ask, and to nobody’s ask', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const late = addTime(NOW, days(8));
  expect(await acceptAsk(db, yesTo(ask.id, late), self, late)).toEqual({ ok: false, reason: 'expired' });
  expect(await acceptAsk(db, yesTo('ask_none'), self, NOW)).toEqual({ ok: false, reason: 'gone' });
});

it('in a group the first to accept wins; the others are thanked by mail and not charged', async () => {
  const made = await makeAsking(db);
  await startAsking(db, made, 'GROUP');
  const asks = [await askOf(db, made, 0), await askOf(db, made, 1), await askOf(db, made, 2)];
  expect((await acceptAsk(db, yesTo(asks[1]!.id), selfOf(made, 1), NOW)).ok).toBe(true);
  expect(await standOf(db, made.request.id)).toEqual(['WITHDRAWN', 'ACCEPTED', 'WITHDRAWN']);
  const round = await db.askRound.findFirstOrThrow({ where: { requestId: made.request.id } });
  expect(round).toMatchObject({ endedAt: NOW, endReason: 'Enough people said yes.' });
  for (const index of [0, 2]) {
    const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-not-needed:${asks[index]!.id}` } });
    expect(mail.personId).toBe(made.advocates[index]!.personId);
    const facts = await listAskFacts(db, [made.advocates[index]!.id], NOW);
    expect(facts.get(made.advocates[index]!.id)).toMatchObject({ asked: 0, openAsk: null });
  }
  expect(await acceptAsk(db, yesTo(asks[0]!.id), selfOf(made, 0), NOW)).toEqual({
    ok: false,
    reason: 'taken-back',
  });
});

it('of all of a group who accept at once, as many win as are wanted, and only their contact is revealed', async () => {
  for (const wanted of [1, 2]) {
    const made = await makeAsking(db, { people: 5, wanted });
    await startAsking(db, made, 'GROUP');
    const asks = await db.ask.findMany({ where: { requestId: made.request.id } });
    const answers = await Promise.all(
      asks.map(({ id }) => acceptAsk(db, yesTo(id), { personId: null, name: 'Somebody' }, NOW)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(wanted);
    expect((await standOf(db, made.request.id)).toSorted()).toEqual([
      ...Array.from({ length: wanted }, () => 'ACCEPTED'),
      ...Array.from({ length: 5 - wanted }, () => 'WITHDRAWN'),
    ]);
    const where = { requestId: made.request.id };
    expect(await db.auditEvent.count({ where: { ...where, kind: 'contact.revealed' } })).toBe(wanted);
    expect((await db.request.findUniqueOrThrow({ where: { id: made.request.id } })).status).toBe('ACCEPTED');
  }
});

it('with times opens the meeting in the same transaction', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const times = [1, 2, 3].map((day) => addTime(NOW, days(day)));
  await acceptAsk(db, { askId: ask.id, note: '', times, wantsRequester: true }, self, NOW);
  const meeting = await db.meeting.findUniqueOrThrow({ where: { askId: ask.id }, include: { times: true } });
  expect(meeting).toMatchObject({ status: 'CHOOSING', minutes: 30, wantsRequester: true });
  expect(meeting.times.map(({ startsAt }) => startsAt)).toEqual(times);
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-accepted:${ask.id}` } });
  expect(JSON.stringify(mail.props)).toContain('They offer 3 times.');
});

it('a call without three times is refused, and nothing changes', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const few = { ...yesTo(ask.id), times: yesTo(ask.id).times.slice(1) };
  for (const answer of [{ askId: ask.id, note: '' }, few]) {
    expect(await acceptAsk(db, answer, self, NOW)).toEqual({ ok: false, reason: 'no-times' });
  }
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).toMatchObject({ status: 'OPEN' });
});

it('a talk has its day in the request: the yes takes no times and opens no call, and the letter names the day', async () => {
  const { ask, self } = await makeOpenAsk(db);
  await db.request.update({ where: { id: ask.requestId }, data: { activity: 'TALK' } });
  expect((await acceptAsk(db, yesTo(ask.id), self, NOW)).ok).toBe(true);
  expect(await db.meeting.count({ where: { askId: ask.id } })).toBe(0);
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-accepted:${ask.id}` } });
  expect(mail.props).toMatchObject({ nextStep: 'It is on Fri 27 Nov. Write to them today with the details.' });
});
