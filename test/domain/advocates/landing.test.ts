import { describe, expect, it } from 'vitest';
import { landingNumbers, landingStories } from '~/domain/advocates/landing.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

/** An approved quote of a new advocate; what is allowed and agreed is up to the test. */
async function quoteBy(
  name: string,
  { publicName = true, allows = ['QUOTE', 'NAME', 'JOB_TITLE'], agreed = false } = {},
) {
  const advocate = await makeAdvocate(db, { name });
  const opportunity = await makeOpportunity(db);
  const claim = await makeClaim(db, { opportunityId: opportunity.id, advocateId: advocate.id, status: 'APPROVED' });
  await db.evidence.create({
    data: {
      id: newId('evd'),
      claimId: claim.id,
      text: `Words of ${name}`,
      allows: allows as [],
      accountSays: { name: agreed ? 'agreed' : 'ask_them', logo: 'leave_out' },
      submittedAt: NOW,
    },
  });
  const consent = { advocateId: advocate.id, scope: 'PUBLIC_NAME', wording: 'Show?', grantedAt: NOW } as const;
  if (publicName) await db.consent.create({ data: { id: newId('cst'), ...consent } });
  return advocate;
}

describe('landingStories', () => {
  it('shows only people who agreed to words, name and being public, and the account only where it agreed', async () => {
    await quoteBy('No Consent', { publicName: false });
    await quoteBy('No Name', { allows: ['QUOTE'] });
    expect(await landingStories(db, NOW)).toEqual([]);
    const adaeze = await quoteBy('Adaeze Nwosu', { agreed: true });
    const favour = await makeFavour(db, adaeze.id, { minutes: 30, completedAt: new Date('2026-03-03T10:00:00Z') });
    await db.outcome.create({
      data: {
        id: newId('out'),
        favourId: favour.id,
        kind: 'LEADS',
        happenedOn: NOW,
        recordedById: (await makeStaff(db)).id,
        recordedAt: NOW,
        toldAt: new Date('2026-04-20T10:00:00Z'),
      },
    });
    const [story] = await landingStories(db, NOW);
    expect(story).toMatchObject({
      name: 'Adaeze Nwosu',
      role: 'Data platform lead, Halden Freight',
      quote: 'Words of Adaeze Nwosu',
      favours: 1,
      minutes: 30,
      year: 2026,
    });
    expect(story?.months.slice(0, 5)).toEqual(['none', 'none', 'favour', 'heard', 'none']);
    await db.consent.updateMany({ data: { withdrawnAt: NOW } });
    expect(await landingStories(db, NOW)).toEqual([]);
  });
});

describe('a piece that was returned and handed in again', () => {
  it('is quoted only as its owner allowed it last (G3)', async () => {
    const advocate = await quoteBy('Ravi Menon');
    const names = async () => (await landingStories(db, NOW)).map(({ name }) => name);
    expect(await names()).toContain('Ravi Menon');
    const claim = await db.claim.findFirstOrThrow({ where: { advocateId: advocate.id } });
    await db.evidence.create({
      data: {
        id: newId('evd'),
        claimId: claim.id,
        text: 'Better words',
        allows: ['PUBLISH_TEXT'],
        submittedAt: addTime(NOW, days(1)),
      },
    });
    expect(await names()).not.toContain('Ravi Menon');
  });
});

describe('landingNumbers', () => {
  it('counts twelve months: favours, people, who heard, deals once, and the time it took', async () => {
    await db.outcome.deleteMany();
    await db.favour.deleteMany();
    const people = await Promise.all(Array.from({ length: 10 }, () => makeAdvocate(db)));
    const favours = await Promise.all(
      people.flatMap(({ id }, index) => [
        makeFavour(db, id, { minutes: 10 * (index + 1), completedAt: addTime(NOW, -days(100)) }),
        makeFavour(db, id, { minutes: 60, completedAt: addTime(NOW, -days(400)) }),
      ]),
    );
    const recent = favours.filter(({ completedAt }) => completedAt > addTime(NOW, -days(365)));
    const staff = await makeStaff(db);
    const outcome = (favourId: string, toldAt: Date) => ({
      id: newId('out'),
      favourId,
      kind: 'PRODUCT_CHANGE' as const,
      happenedOn: NOW,
      recordedById: staff.id,
      recordedAt: NOW,
      toldAt,
    });
    await db.outcome.createMany({
      data: [outcome(recent[0]!.id, addTime(NOW, -days(50))), outcome(recent[1]!.id, addTime(NOW, -days(5)))],
    });
    const deal = (closedOn: Date | null) =>
      db.deal.create({ data: { id: newId('deal'), name: 'Tarnfield', closedOn } });
    const [open, after, before] = await Promise.all([deal(null), deal(NOW), deal(addTime(NOW, -days(200)))]);
    await db.dealFavour.createMany({
      data: [open, open, after, before].map(({ id }, index) => ({
        dealId: id,
        favourId: recent[index]!.id,
        linkedAt: NOW,
      })),
    });
    const { numbers, time } = await landingNumbers(db, NOW);
    expect(numbers?.figures.map(({ figure }) => figure)).toEqual(['10', '10%', '2', '2']);
    expect(numbers?.figures[0]?.title).toBe('favours by 10 advocates');
    expect(time).toEqual({
      people: 10,
      medianMinutes: 55,
      upTo: [
        { label: 'Up to 30 minutes', people: 3 },
        { label: '31 minutes to 1 hour', people: 3 },
        { label: '1 to 2 hours', people: 4 },
        { label: '2 to 4 hours', people: 0 },
        { label: 'Over 4 hours', people: 0 },
      ],
    });
  });
});
