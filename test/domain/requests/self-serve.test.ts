import { expect, it } from 'vitest';
import { lockRequest } from '~/domain/requests/locking.server';
import { tellManagersOfChoice } from '~/domain/requests/self-serve.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const [priya, noor] = [await makeStaff(db), await makeStaff(db, { name: 'Noor Haddad' })];
await makeStaff(db, { name: 'Left Long Ago', disabledAt: NOW });
await makeStaff(db, { name: 'Dario Conti', role: 'REQUESTER', team: 'CUSTOMER_SUCCESS' });

/** Marcus chose two people for his request, and the managers are told, twice where a job runs twice. */
async function choose(assigneeId: string | null) {
  const { id, requesterId, number, title } = await makeRequest(db);
  await db.request.update({ where: { id }, data: { assigneeId } });
  const roundId = newId('rnd');
  const by = { personId: requesterId, name: 'Marcus Okafor' };
  const tell = () =>
    db.$transaction(async (tx) => {
      const request = await lockRequest(tx, { id });
      await tellManagersOfChoice(tx, {
        request: request!,
        roundId,
        by,
        names: ['Ines Duarte', 'Oskar Lindqvist'],
        now: NOW,
      });
    });
  await Promise.all([tell(), tell()]);
  const letters = await db.mailMessage.findMany({ where: { key: { startsWith: `asking-note:${roundId}:` } } });
  return { letters, number, title };
}

it('every manager who works here is told once, with who asks whom and by whose rule', async () => {
  const { letters, number, title } = await choose(null);
  expect(letters.map(({ personId }) => personId).toSorted()).toEqual([priya.id, noor.id].toSorted());
  for (const { message, props } of letters) {
    expect(message).toBe('asking-note');
    expect(props).toMatchObject({
      requestLabel: `R-${number}`,
      headline: `Marcus Okafor asks Ines Duarte and Oskar Lindqvist: ${title}`,
      facts: [{ label: 'Asked', text: 'Ines Duarte and Oskar Lindqvist' }],
    });
    expect(JSON.stringify(props)).toContain('The SOP of Sales lets requesters choose whom to ask');
    expect(JSON.stringify(props)).toContain(`/requests/${number}`);
  }
});

it('whoever looks after the request is told alone', async () => {
  const { letters } = await choose(noor.id);
  expect(letters.map(({ personId }) => personId)).toEqual([noor.id]);
});
