import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { answerAsk } from '~/domain/requests/answer-ask.server';
import { AnswerForm } from '~/domain/requests/asking-schema';
import { findAsk } from '~/domain/requests/asks.server';
import { addTime, days } from '~/platform/time';
import { askOf, makeAsking, selfOf, startAsking, yesTo } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();
const times = ['2026-11-23T10:00', '2026-11-24T10:00', '2026-11-25T15:30'];

/** An ask as its page has read it, and answering it with what the form there sends. */
async function onPage(askId: string, by: { personId: string; name: string }) {
  const ask = (await findAsk(db, { askId, ownerId: null, now: NOW }))!;
  return (typed: object, now = NOW) => answerAsk(db, { ask, answer: AnswerForm.parse(typed), by, now });
}
async function opened() {
  const { ask, self } = await makeOpenAsk(db);
  const events = () =>
    db.auditEvent.findMany({ where: { requestId: ask.requestId, kind: { in: ['ask.accepted', 'ask.declined'] } } });
  const stand = () => db.ask.findUniqueOrThrow({ where: { id: ask.id }, include: { meeting: true } });
  return { ask, events, stand, answer: await onPage(ask.id, self) };
}

it('a yes with times, typed where the advocate is, is taken; one with too few says which field to mend', async () => {
  const { ask, answer, stand, events } = await opened();
  expect(await answer({ answer: 'yes', times: times.slice(0, 2) })).toEqual({
    ok: false,
    reason: { message: 'Offer at least three times', field: 'times', isOver: false },
  });
  expect([(await stand()).status, await events()]).toEqual(['OPEN', []]);
  expect(await answer({ answer: 'yes', times, note: 'Mornings suit me.', wantsRequester: 'on' })).toEqual({
    ok: true,
    value: 'Thank you. They pick one of your times within a day.',
  });
  const meeting = { status: 'CHOOSING', wantsRequester: true };
  expect(await stand()).toMatchObject({ status: 'ACCEPTED', answerNote: 'Mornings suit me.', meeting });
  const [first] = await db.meetingTime.findMany({
    where: { meeting: { askId: ask.id } },
    orderBy: { startsAt: 'asc' },
  });
  expect(first!.startsAt).toEqual(new Date('2026-11-23T09:00:00Z'));
  expect(await events()).toMatchObject([{ kind: 'ask.accepted' }]);
  expect(await db.mailMessage.count({ where: { key: `ask-accepted:${ask.id}` } })).toBe(1);
});

it('“not now” holds this kind of favour until the day, which has to be ahead and within a year', async () => {
  const { answer, stand, events } = await opened();
  const later = (until: string) => answer({ answer: 'later', until });
  const wrong = (message: string) => ({ ok: false, reason: { message, field: 'until', isOver: false } });
  expect(await later('2026-11-19')).toEqual(wrong('Give a day that is still to come'));
  expect(await later('2028-01-01')).toEqual(wrong('Give a day within a year'));
  expect(await events()).toEqual([]);
  expect(await later('2027-01-15')).toMatchObject({ ok: true, value: expect.stringMatching(/^Noted\./) });
  const { status, advocateId } = await stand();
  expect(status).toBe('DECLINED');
  expect(await db.activityHold.findMany({ where: { advocateId } })).toMatchObject([
    { activity: 'REFERENCE_CALL', until: new Date('2027-01-15') },
  ]);
  expect(await events()).toMatchObject([{ kind: 'ask.declined' }]);
});

it('counts once: of yes, not now and no at the same moment one is taken, and the others read that it is over', async () => {
  const { answer, events } = await opened();
  const forms = [
    { answer: 'yes', times },
    { answer: 'later', until: '2027-01-15' },
    { answer: 'no', why: 'time' },
  ];
  const results = await Promise.all(forms.map((form) => answer(form)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const message = 'This ask has an answer already. Nothing changed.';
  const refused = results.filter(({ ok }) => !ok);
  expect(refused).toEqual(refused.map(() => ({ ok: false, reason: { message, isOver: true } })));
  expect(await events()).toHaveLength(1);
});

it('says what became of an ask that ended while its page was open', async () => {
  const { answer } = await opened();
  const no = { answer: 'no', why: 'time' };
  expect(await answer(no, addTime(NOW, days(8)))).toMatchObject({
    reason: { message: expect.stringMatching(/^The time for this ask is over/), isOver: true },
  });
  const made = await makeAsking(db, { people: 2 });
  await startAsking(db, made, 'GROUP');
  const late = await onPage((await askOf(db, made, 1)).id, selfOf(made, 1));
  await acceptAsk(db, yesTo((await askOf(db, made, 0)).id), selfOf(made, 0), NOW);
  expect(await late({ answer: 'yes', times })).toMatchObject({
    ok: false,
    reason: { message: expect.stringMatching(/^This ask was taken back/), isOver: true },
  });
});
