import { expect, it, onTestFinished } from 'vitest';
import { approveClaim } from '~/domain/opportunities/approve-claim.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import { lapseClaim } from '~/domain/opportunities/lapse-claim.server';
import { saveOpportunity } from '~/domain/opportunities/save-opportunity.server';
import { withdrawClaim } from '~/domain/opportunities/withdraw-claim.server';
import { system } from '~/domain/audit/record.server';
import { addTime, days } from '~/platform/time';
import { prepareStorm } from '#test/support/claim-storm';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { seededRandom } from '#test/support/fake-provider/faults';
import { launchSite } from '#test/support/launch-site';
import { makeAdvocates, makeOpportunity, opportunityInput } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';

const { db, url: databaseUrl } = await testDatabase();
const staff = await makeStaff(db, { role: 'ADMIN' });
const by = { personId: staff.id, name: staff.name };

const standing = async (id: string) => {
  const { taken, places } = await db.opportunity.findUniqueOrThrow({ where: { id } });
  const count = (...status: ('CLAIMED' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'WAITING')[]) =>
    db.claim.count({ where: { opportunityId: id, status: { in: status } } });
  return {
    taken,
    places,
    holding: await count('CLAIMED', 'SUBMITTED', 'RETURNED', 'APPROVED'),
    waiting: await count('WAITING'),
  };
};

// Whole: `npm run bench C1`.
it('C1: 60 people and one of them 20 times, over two instances: five hold a place, nobody twice, no 5xx', async () => {
  const sites = await Promise.all([launchSite(databaseUrl), launchSite(databaseUrl)]);
  onTestFinished(async () => void (await Promise.all(sites.map((site) => site.stop()))));
  const { statuses, ...rest } = await (await prepareStorm(db, { people: 60, again: 20 }))(sites, 5);
  expect([...new Set(statuses)]).toEqual([302]);
  expect(rest).toEqual({ taken: 5, holding: 5, waiting: 55, twice: 0 });
}, 120_000);

it('C2: 600 random claims, withdrawals, lapses, approvals and changes of places by 10 at once leak and lose no place', async () => {
  const random = seededRandom(5);
  const advocates = await makeAdvocates(db, 40);
  const { id } = await makeOpportunity(db, { places: 6, createdById: staff.id });
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const act = async () => {
    const advocateId = pick(advocates);
    const claim = await db.claim.findFirst({ where: { opportunityId: id, advocateId }, select: { id: true } });
    const what = random();
    if (!claim || what < 0.4) return claimOpportunity(db, { opportunityId: id, advocateId }, system, NOW);
    if (what < 0.65) return withdrawClaim(db, { claimId: claim.id, advocateId }, system, NOW);
    if (what < 0.8) return lapseClaim(db, { claimId: claim.id }, addTime(NOW, days(400)));
    if (what < 0.9) {
      await db.claim.updateMany({ where: { id: claim.id, status: 'CLAIMED' }, data: { status: 'SUBMITTED' } });
      return approveClaim(db, { claimId: claim.id }, by, NOW);
    }
    return saveOpportunity(db, { id, input: opportunityInput({ places: 4 + Math.floor(random() * 8) }) }, by, NOW);
  };
  const client = async () => {
    for (let n = 0; n < 60; n++) await act();
  };
  await Promise.all(Array.from({ length: 10 }, client));
  const { taken, places, holding, waiting } = await standing(id);
  expect(taken).toBe(holding);
  expect(taken).toBeLessThanOrEqual(places ?? 0);
  expect(waiting > 0 && taken < (places ?? 0), 'a free place while somebody waits').toBe(false);
  // Not less either: every free place can be had.
  const newcomers = await makeAdvocates(db, (places ?? 0) - taken);
  const got = await Promise.all(
    newcomers.map((advocateId) => claimOpportunity(db, { opportunityId: id, advocateId }, system, NOW)),
  );
  expect(got.map((result) => result.ok && result.value.status)).toEqual(newcomers.map(() => 'CLAIMED'));
}, 120_000);
