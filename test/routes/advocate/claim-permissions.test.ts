import { expect, it } from 'vitest';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { action } from '~/routes/advocate/claim-permissions';
import { loader } from '~/routes/advocate/me-preferences';
import { loader as today } from '~/routes/staff/today';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('takes back on the page that lists it, ready or not, and tells managers what to take down', async () => {
  const advocate = await makeAdvocate(db, { readiness: 'NOT_READY' });
  const cookie = await signInAs(db, advocate.personId);
  const { id: opportunityId } = await makeOpportunity(db);
  const { id: claimId } = await makeClaim(db, { opportunityId, advocateId: advocate.id, status: 'APPROVED' });
  const allows = ['QUOTE', 'NAME'] as const;
  await db.evidence.create({
    data: { id: newId('evd'), claimId, text: 'Words', allows: [...allows], submittedAt: systemNow() },
  });
  const listed = async () => (await loader(get('/me/preferences', { cookie }))).allowed;
  expect(await listed()).toMatchObject([{ claimId, allows }]);
  const answer = await action(post(`/claims/${claimId}/permissions`, {}, { cookie, params: { id: claimId } }));
  expect(answer.headers.get('location')).toBe('/me/preferences');
  expect(await listed()).toEqual([]);
  const manager = await signInAs(db, (await makeStaff(db)).id);
  const { groups } = await today(get('/today', { cookie: manager }));
  expect(groups.find(({ key }) => key === 'takedowns')?.items).toMatchObject([
    { text: expect.stringContaining('quote sentences elsewhere and show the name'), to: `/review/${claimId}` },
  ]);
});
