import { expect, it } from 'vitest';
import { planRound } from '~/domain/requests/plan-round.server';
import { RoundForm } from '~/domain/requests/asking-schema';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const maren = await makeAdvocate(db, { name: 'Maren Okafor' });
const ines = await makeAdvocate(db, { name: 'Ines Duarte' });
const form = (fields: { mode: string; advocateId: string[] }) =>
  RoundForm.parse({ message: 'Dear {name}, would you give them half an hour, {name}?', minutes: '30', ...fields });

it('keeps the order that was chosen, and calls each by their own name wherever it stands', async () => {
  const plan = await planRound(db, 218, form({ mode: 'IN_ORDER', advocateId: [ines.id, maren.id] }));
  expect(plan).toEqual({
    number: 218,
    mode: 'IN_ORDER',
    people: [
      { advocateId: ines.id, message: 'Dear Ines, would you give them half an hour, Ines?', minutes: 30 },
      { advocateId: maren.id, message: 'Dear Maren, would you give them half an hour, Maren?', minutes: 30 },
    ],
  });
});

it('asks the first alone where one is to be asked', async () => {
  const { people } = await planRound(db, 218, form({ mode: 'ONE', advocateId: [maren.id, ines.id] }));
  expect(people.map(({ advocateId }) => advocateId)).toEqual([maren.id]);
});

it('leaves out who is unknown, and never asks the second instead of an unknown first', async () => {
  const advocateId = ['adv_nobody', ines.id];
  const { people } = await planRound(db, 218, form({ mode: 'GROUP', advocateId }));
  expect(people.map((person) => person.advocateId)).toEqual([ines.id]);
  expect((await planRound(db, 218, form({ mode: 'ONE', advocateId }))).people).toEqual([]);
});
