import { describe, expect, it } from 'vitest';
import { listEvents, PAGE, timeline } from '~/domain/audit/queries.server';
import { record } from '~/domain/audit/record.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

/** One event of a cap, `n` minutes after noon. */
const happen = (n: number, to: number, { who = 'Maren Okafor', advocateId = 'adv_1' } = {}) =>
  db.$transaction((tx) =>
    record(tx, {
      kind: 'cap.changed',
      at: addTime(NOW, minutes(n)),
      by: { personId: null, name: who },
      about: { advocateId, accountId: 'acc_1' },
      data: { from: 4, to },
      reasons: ['By their own choice.'],
    }),
  );

describe('listEvents', () => {
  it('filters by kind, person, day and subject', async () => {
    await happen(1, 1);
    await happen(2, 2, { who: 'Priya Raman', advocateId: 'adv_2' });
    const texts = async (filter: Parameters<typeof listEvents>[1]) =>
      (await listEvents(db, filter)).events.map(({ actor, text }) => `${actor} ${text}`);
    const [maren, priya] = [
      'Maren Okafor changed the cap from 4 to 1 asks a quarter',
      'Priya Raman changed the cap from 4 to 2 asks a quarter',
    ];
    expect(await texts({})).toEqual([priya, maren]);
    expect(await texts({ who: 'priya' })).toEqual([priya]);
    expect(await texts({ about: 'adv_1' })).toEqual([maren]);
    expect(await texts({ about: 'acc_1' })).toEqual([priya, maren]);
    expect(await texts({ kind: 'claim.made' })).toEqual([]);
    expect(await texts({ from: new Date('2026-11-19'), to: new Date('2026-11-19') })).toEqual([priya, maren]);
    expect(await texts({ from: new Date('2026-11-20') })).toEqual([]);
    expect(await texts({ before: 'nonsense' })).toEqual([priya, maren]);
  });

  it('pages through everything once, newest first', async () => {
    for (let n = 0; n < PAGE + 5; n++) await happen(10 + n, n % 9, { advocateId: 'adv_many' });
    const first = await listEvents(db, { about: 'adv_many' });
    const second = await listEvents(db, { about: 'adv_many', before: first.next ?? '' });
    expect([first.events.length, second.events.length, second.next]).toEqual([PAGE, 5, null]);
    const ids = [...first.events, ...second.events].map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });
});

it('pages by the time of the event, whatever order events were written in, and loses none of one moment', async () => {
  for (let n = 0; n < PAGE + 3; n++) await happen(-(n % 2), 1, { advocateId: 'adv_mixed' });
  const first = await listEvents(db, { about: 'adv_mixed' });
  const second = await listEvents(db, { about: 'adv_mixed', before: first.next ?? '' });
  const all = [...first.events, ...second.events];
  expect(new Set(all.map(({ id }) => id)).size).toBe(PAGE + 3);
  const times = all.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

it('gives the timeline of one advocate with reasons', async () => {
  const [latest] = await timeline(db, { advocateId: 'adv_1' });
  expect(latest).toMatchObject({ kind: 'cap.changed', actor: 'Maren Okafor', reasons: ['By their own choice.'] });
});
