import { expect, it } from 'vitest';
import { noteAlerts } from '~/domain/opportunities/note-alerts.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('keeps each once: what was told before takes its letter back', async () => {
  const { id: advocateId } = await makeAdvocate(db);
  const [one, two] = [(await makeOpportunity(db)).id, (await makeOpportunity(db)).id];
  const note = (opportunityIds: string[]) =>
    db.$transaction((tx) => noteAlerts(tx, { advocateId, opportunityIds, now: NOW }));
  await note([one]);
  await expect(note([two, one])).rejects.toThrow();
  expect(await db.opportunityAlert.findMany()).toEqual([{ advocateId, opportunityId: one, mailedAt: NOW }]);
});
