import { expect, it } from 'vitest';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { findRound } from '~/domain/requests/running-round.server';
import { stopRound } from '~/domain/requests/stop-round.server';
import { addTime, days } from '~/platform/time';
import { askOf, goOn, makeAsking, selfOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const find = (requestId: string, timeZone = 'Europe/London') => findRound(db, requestId, timeZone);

it('is nothing before anybody was asked, and shows who waits for whom in the reader’s own hours', async () => {
  const made = await makeAsking(db);
  expect(await find(made.request.id)).toBeNull();
  await db.advocate.update({ where: { id: made.advocates[2]!.id }, data: { pausedUntil: addTime(NOW, days(9)) } });
  await startAsking(db, made, 'IN_ORDER');
  const round = await find(made.request.id);
  expect(round).toMatchObject({ title: 'In order', isRunning: true, endReason: null });
  expect(round!.started).toBe('Priya Raman, Thu 19 Nov, 12:00');
  expect(round!.places).toMatchObject([
    { name: 'Maren A', label: 'asked, no answer yet', next: 'the next is asked Fri 20 Nov, 12:00 if no answer comes' },
    { name: 'Maren B', label: 'comes later', until: null, next: null, reason: null },
    { name: 'Maren C', label: 'not asked', until: null, next: null },
  ]);
  expect(round!.places[0]!.until).toBe('answers until Thu 26 Nov, 12:00');
  expect(round!.places[2]!.reason).toContain('Paused');
  expect((await find(made.request.id, 'Asia/Tokyo'))!.started).toBe('Priya Raman, Thu 19 Nov, 21:00');
});

it('names the owner who is waited for and until when, and a manager once they decide', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  await startAsking(db, made, 'ONE');
  const approval = await db.ownerApproval.findFirstOrThrow({ where: { requestId: made.request.id } });
  const placeOf = async () => (await find(made.request.id))!.places[0];
  expect(await placeOf()).toMatchObject({
    label: 'their owner has not answered yet',
    tone: 'warn',
    approval: { id: approval.id, text: 'Aoife Brennan answers by Mon 23 Nov, 12:00.', isManagers: false },
  });
  await db.ownerApproval.update({ where: { id: approval.id }, data: { escalatedAt: NOW } });
  expect((await placeOf())!.approval).toEqual({ id: approval.id, text: 'A manager decides.', isManagers: true });
  await db.ownerApproval.update({ where: { id: approval.id }, data: { status: 'AGREED', answeredAt: NOW } });
  expect((await placeOf())!.approval).toBeNull();
});

it('of two rounds it shows the later, and of one that ended the end and nobody who comes next', async () => {
  const made = await makeAsking(db);
  await startAsking(db, made, 'IN_ORDER');
  await declineAsk(db, { askId: (await askOf(db, made, 0)).id, why: 'time' }, selfOf(made, 0), NOW);
  await goOn(db, made.request.id);
  await stopRound(db, { number: made.request.number }, made.manager, NOW);
  const ended = await find(made.request.id);
  expect(ended).toMatchObject({ isRunning: false, endReason: 'Priya Raman stopped asking.' });
  expect(ended!.places.map(({ label, next }) => [label, next])).toEqual([
    ['could not', null],
    ['taken back, not charged', null],
    ['not needed any more', null],
  ]);
  const { declineReason } = await askOf(db, made, 0);
  expect(ended!.places[0]!.reason).toEqual(expect.any(String));
  expect(ended!.places[0]!.reason).toBe(declineReason);
  const again = { ...made, advocates: made.advocates.slice(2) };
  await startAsking(db, again, 'ONE', addTime(NOW, 1000));
  expect(await find(made.request.id)).toMatchObject({ title: 'One', isRunning: true, places: [{ name: 'Maren C' }] });
});
