import { describe, expect, it } from 'vitest';
import { type Marking, markReadiness } from '~/domain/advocates/mark-readiness.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';

const { db, pool } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };

const ready = (advocateId: string, changes: Partial<Marking> = {}): Marking => ({
  advocateId,
  decision: 'READY',
  reason: 'Welcome: your team runs on us every day.',
  reviewOn: null,
  by,
  now: NOW,
  ...changes,
});

async function applicant() {
  const account = await makeAccount(db, { signedOn: new Date('2026-11-01') });
  return makeAdvocate(db, { readiness: 'APPLIED', accountId: account.id });
}

const eventsOf = (advocateId: string) => db.auditEvent.findMany({ where: { advocateId } });
const lettersTo = (personId: string) => db.mailMessage.findMany({ where: { personId } });

describe('markReadiness', () => {
  it('keeps the decision with its facts, writes one event and one letter', async () => {
    const advocate = await applicant();
    expect(await markReadiness(db, ready(advocate.id))).toEqual({ ok: true, value: undefined });
    expect((await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).readiness).toBe('READY');
    const [decision] = await db.readinessDecision.findMany({ where: { advocateId: advocate.id } });
    expect(decision).toMatchObject({ decision: 'READY', decidedById: priya.id, decidedAt: NOW });
    expect(decision?.facts).toContainEqual({
      label: 'Customer for',
      value: 'Since 1 November 2026',
      on: '2026-11-01',
      ok: false,
    });
    expect(await eventsOf(advocate.id)).toMatchObject([
      {
        kind: 'advocate.marked-ready',
        actorId: priya.id,
        accountId: advocate.contact.accountId,
        data: { from: 'APPLIED', reviewOn: null, missing: ['Profile', 'Customer for'] },
        reasons: ['Welcome: your team runs on us every day.'],
      },
    ]);
    const letters = await lettersTo(advocate.personId);
    expect(letters).toMatchObject([
      {
        message: 'readiness-ready',
        props: { firstName: 'Maren', reasons: ['Welcome: your team runs on us every day.'] },
      },
    ]);
    const jobs = await pool.query(`SELECT 1 FROM pgboss.job WHERE data->>'mailId' = $1`, [letters[0]?.id]);
    expect(jobs.rowCount).toBe(1);
  });

  it('marks as not ready with a date to look again, and writes no letter', async () => {
    const advocate = await applicant();
    const reviewOn = new Date('2027-01-15T00:00:00Z');
    await markReadiness(db, ready(advocate.id, { decision: 'NOT_READY', reason: 'Settling in first.', reviewOn }));
    expect(await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).toMatchObject({
      readiness: 'NOT_READY',
      reviewOn,
    });
    expect(await eventsOf(advocate.id)).toMatchObject([
      { kind: 'advocate.marked-not-ready', data: { reviewOn: '2027-01-15' } },
    ]);
    expect(await lettersTo(advocate.personId)).toEqual([]);
  });

  it('refuses what makes no sense, and changes nothing', async () => {
    const advocate = await applicant();
    const refused = async (changes: Partial<Marking>) => {
      const result = await markReadiness(db, ready(advocate.id, changes));
      return result.ok ? null : result.reason;
    };
    expect(await refused({ decision: 'NOT_READY' })).toBe('needs-review-date');
    expect(await refused({ reviewOn: new Date('2026-11-19T00:00:00Z') })).toBe('review-date-past');
    expect(await refused({ advocateId: 'adv_nobody' })).toBe('unknown');
    expect(await eventsOf(advocate.id)).toEqual([]);
  });

  it('lets one of several managers at once make somebody ready, and writes once', async () => {
    const advocate = await applicant();
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => markReadiness(db, ready(advocate.id))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === 'already-ready')).toHaveLength(4);
    expect(await eventsOf(advocate.id)).toHaveLength(1);
    expect(await lettersTo(advocate.personId)).toHaveLength(1);
  });
});
