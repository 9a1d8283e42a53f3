import { beforeAll, describe, expect, it } from 'vitest';
import { systemNow } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { loadDemo } from '../../prisma/seed';

const { db } = await testDatabase();
const now = systemNow();

beforeAll(() => loadDemo(db, now), 120_000);

const statuses = (rows: { status: string }[]) => [...new Set(rows.map(({ status }) => status))].sort();

describe('the demo programme', () => {
  it('has people of every role, accounts and advocates of every readiness', async () => {
    const roles = await db.person.groupBy({ by: ['role'], _count: true });
    expect(roles.map(({ role }) => role).sort()).toEqual(['ADMIN', 'ADVOCATE', 'LEADER', 'MANAGER', 'REQUESTER']);
    expect(await db.account.count()).toBe(142);
    expect(await db.advocate.count()).toBe(72);
    const readiness = await db.advocate.groupBy({ by: ['readiness'] });
    expect(readiness.map((group) => group.readiness).sort()).toEqual(['APPLIED', 'NOT_READY', 'READY']);
  });

  it('has twelve opportunities of different kinds, one full with a waiting list, one about to close', async () => {
    const all = await db.opportunity.findMany({ include: { claims: { select: { status: true } } } });
    expect(all).toHaveLength(12);
    expect(new Set(all.map(({ activity }) => activity)).size).toBeGreaterThanOrEqual(10);
    expect(statuses(all)).toEqual(['CLOSED', 'DRAFT', 'OPEN']);
    const full = all.filter(({ places, taken, claims }) => places === taken && statuses(claims).includes('WAITING'));
    expect(full.map(({ slug }) => slug)).toEqual(['hourly-backfills-beta']);
    expect(all.filter(({ platform }) => platform !== null).map(({ incentive }) => incentive)).toEqual([
      'A gift card of £20',
    ]);
  });

  it('has a cohort whose reminders went out when they were due, to everybody who had not joined', async () => {
    const invited = await db.cohortInvitation.findMany({
      where: { cohort: { slug: 'platform-leads' }, joinedAt: null },
    });
    expect(new Set(invited.filter(({ invitedAt }) => invitedAt).map(({ reminders }) => reminders))).toEqual(
      new Set([3]),
    );
    expect(await db.cohortInvitation.count({ where: { nextAt: { lte: now } } })).toBe(0);
  });

  it('has claims, requests and asks in every state', async () => {
    expect(statuses(await db.claim.findMany())).toEqual([
      'APPROVED',
      'CLAIMED',
      'LAPSED',
      'RETURNED',
      'SUBMITTED',
      'WAITING',
      'WITHDRAWN',
    ]);
    const requests = await db.request.findMany();
    expect(statuses(requests)).toEqual([
      'CLOSED',
      'MATCHING',
      'NEW',
      'SCHEDULED',
      'WAITING_FOR_ADVOCATE',
      'WAITING_FOR_OWNER',
    ]);
    expect([...new Set(requests.map(({ closedAs }) => closedAs ?? 'OPEN'))].sort()).toEqual([
      'DECLINED',
      'FULFILLED_BY_ASSET',
      'FULFILLED_BY_PERSON',
      'LAPSED',
      'OPEN',
      'WITHDRAWN',
    ]);
    expect(statuses(await db.ask.findMany())).toEqual(['ACCEPTED', 'DECLINED', 'DONE', 'EXPIRED', 'OPEN']);
  });

  it('has two sent issues and four drafts, an SOP a team, and outcomes told and untold', async () => {
    const issues = await db.issue.findMany({ orderBy: { number: 'asc' }, include: { recipients: true } });
    expect(issues.map(({ status }) => status)).toEqual(['SENT', 'SENT', 'DRAFT', 'DRAFT', 'DRAFT', 'DRAFT']);
    expect(issues[1]?.recipients.filter(({ status }) => status === 'SENT').length).toBeGreaterThan(20);
    expect(await db.sop.count({ where: { publishedAt: null } })).toBe(1);
    expect(await db.sop.groupBy({ by: ['team'] })).toHaveLength(6);
    const outcomes = await db.outcome.findMany({ include: { deal: true } });
    expect(outcomes.filter(({ toldAt }) => toldAt).length).toBeGreaterThan(5);
    expect(outcomes.filter(({ toldAt }) => !toldAt).length).toBeGreaterThan(0);
    expect([...new Set(outcomes.flatMap(({ deal }) => deal?.status ?? []))].sort()).toEqual(['OPEN', 'WON']);
  });

  it('writes to addresses in .example alone, all of it in the outbox', async () => {
    const people = await db.person.findMany({ select: { email: true } });
    const letters = await db.outboxMail.findMany({ select: { toEmail: true } });
    const strays = [...people.map(({ email }) => email), ...letters.map(({ toEmail }) => toEmail)].filter(
      (address) => !address.endsWith('.example'),
    );
    expect(strays).toEqual([]);
    expect(letters.length).toBeGreaterThan(100);
    expect(await db.mailMessage.count({ where: { status: { not: 'SENT' } } })).toBe(0);
  });

  it('happened by now, and leaves nothing due for a worker', async () => {
    const events = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, select: { at: true } });
    expect(events.every(({ at }) => at <= now)).toBe(true);
    const [due] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pgboss.job WHERE state < 'active' AND start_after <= now()`;
    expect(due?.count).toBe(0);
  });

  it('asks Maren, the face of the advocates', async () => {
    const asks = await db.ask.findMany({ where: { advocate: { person: { name: 'Maren Okafor' } }, status: 'OPEN' } });
    expect(asks).toHaveLength(1);
  });

  it('loaded twice changes nothing', async () => {
    const count = () => Promise.all([db.auditEvent.count(), db.advocate.count(), db.claim.count()]);
    const before = await count();
    await loadDemo(db, now);
    expect(await count()).toEqual(before);
  });
});

it('says so when a load was cut off', async () => {
  const other = await testDatabase();
  await makeStaff(other.db, { email: 'priya.raman@northbeam.example' });
  await expect(loadDemo(other.db, now)).rejects.toThrow('was cut off');
});
