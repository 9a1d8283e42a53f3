import { expect, it } from 'vitest';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { addTime, days, systemNow } from '~/platform/time';
import { loader } from '~/routes/staff/today';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const cookie = await signInAs(db, (await makeStaff(db)).id);
const now = systemNow();
const read = () => loader(get('/today', { cookie }));

it('is empty on a quiet day, then gathers what needs a manager, each with its one act', async () => {
  expect((await read()).groups).toEqual([]);
  const late = await makeRequest(db, {}, addTime(now, -days(5)));
  const { ask, self } = await makeOpenAsk(db, { now });
  await declineAsk(db, { askId: ask.id, why: 'unhappy' }, self, now);
  const applied = await makeAdvocate(db, { name: 'Ana Kovač', readiness: 'APPLIED' });
  const { id: opportunityId } = await makeOpportunity(db);
  const advocateId = (await makeAdvocate(db, { name: 'Oskar Lindqvist' })).id;
  const claim = await makeClaim(db, {
    opportunityId,
    advocateId,
    status: 'SUBMITTED',
    submittedAt: addTime(now, -days(1)),
  });
  const { groups, numbers } = await read();
  const items = Object.fromEntries(groups.map(({ key, items: all }) => [key, all]));
  expect(Object.keys(items)).toEqual(['clock', 'calls', 'claims', 'applied', 'help']);
  expect(items.clock?.[0]).toMatchObject({ tone: 'bad', to: `/requests/${late.number}`, action: 'Answer' });
  expect(items.clock?.[1]).toMatchObject({ action: 'Ask next', text: expect.stringContaining('could not help') });
  expect(items.calls).toMatchObject([{ title: `Call ${self.name}` }]);
  expect(items.claims).toMatchObject([{ to: `/review/${claim.id}`, when: 'waits 1 day' }]);
  expect(items.applied).toMatchObject([{ title: 'Ana Kovač', to: `/advocates/${applied.id}/readiness` }]);
  expect(numbers[1]).toEqual({ label: 'Asks accepted', part: 0, of: 1, words: 'answered or run out' });
});
