import { expect, it } from 'vitest';
import { mergeAdvocates } from '~/domain/advocates/merge-advocates.server';
import { newId } from '~/platform/id';
import { makeAskOf, makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeCard } from '#test/support/impact';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { makeAsset } from '#test/support/requests-data';

/** Every table that points at an advocate is handed over by a merge: a new one fails here until it has a row below. */

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };

async function tablesOfAdvocates(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT conrelid::regclass::text || '.' || attname AS name
      FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
     WHERE contype = 'f' AND confrelid = 'advocates'::regclass`;
  return rows.map(({ name }) => name).sort();
}

const requestOf = async () => (await makeAskOf(db, (await makeAdvocate(db)).id, { status: 'DECLINED' })).requestId;
const accountOf = async (advocateId: string) => {
  const { contact } = await db.advocate.findUniqueOrThrow({ where: { id: advocateId }, include: { contact: true } });
  return contact.accountId as string;
};
const cohort = async () => {
  const made = { name: 'First', phase: 'CRAWL' as const, goal: '', subject: '', body: '', createdById: priya.id };
  return (await db.cohort.create({ data: { id: newId('coh'), slug: newId('coh'), createdAt: NOW, ...made } })).id;
};

/** One row of every table, of the advocate that goes. */
const rows: Record<string, (advocateId: string) => Promise<unknown>> = {
  activity_holds: (advocateId) =>
    db.activityHold.create({ data: { advocateId, activity: 'TALK', until: NOW, setAt: NOW } }),
  activity_willingness: (advocateId) =>
    db.activityWillingness.create({ data: { advocateId, activity: 'TALK', answer: 'NO' } }),
  ask_round_places: async (advocateId) => {
    const started = { mode: 'ONE', waitHours: 8, startedById: priya.id, startedAt: NOW } as const;
    const round = await db.askRound.create({ data: { id: newId('rnd'), requestId: await requestOf(), ...started } });
    const place = { id: newId('plc'), roundId: round.id, advocateId, position: 1, message: '', minutes: 30 };
    return db.askRoundPlace.create({ data: place });
  },
  asks: (advocateId) => makeAskOf(db, advocateId),
  assets: (advocateId) => makeAsset(db, { advocateId }),
  claims: async (advocateId) => makeClaim(db, { advocateId, opportunityId: (await makeOpportunity(db)).id }),
  cohort_feedback: async (advocateId) =>
    db.cohortFeedback.create({ data: { advocateId, cohortId: await cohort(), answers: {}, givenAt: NOW } }),
  cohort_invitations: async (advocateId) => {
    const { contactId } = await db.advocate.findUniqueOrThrow({ where: { id: advocateId } });
    const invitation = { id: newId('civ'), cohortId: await cohort(), contactId, advocateId, joinedAt: NOW };
    return db.cohortInvitation.create({ data: invitation });
  },
  consents: (advocateId) =>
    db.consent.create({ data: { id: newId('cst'), advocateId, scope: 'NEWSLETTER', wording: 'Yes.', grantedAt: NOW } }),
  favours: (advocateId) => makeFavour(db, advocateId),
  impact_notes: (advocateId) => db.impactNote.create({ data: { id: newId('told'), advocateId, writtenAt: NOW } }),
  issue_recipients: async (advocateId) => {
    const issue = {
      id: newId('iss'),
      number: 1,
      subject: '',
      preheader: '',
      blocks: [],
      slot: '2026-11-A',
      plannedAt: NOW,
    };
    const { id: issueId } = await db.issue.create({ data: issue });
    const email = 'maren@halden.example';
    return db.issueRecipient.create({ data: { id: newId('rcp'), issueId, advocateId, email, status: 'SENT' } });
  },
  nominations: (advocateId) => {
    const said = { name: 'Maren', email: 'maren@halden.example', why: 'Loves it.', nominatedAt: NOW };
    const ids = { id: newId('nom'), submissionKey: newId('nom'), nominatorId: priya.id, advocateId };
    return db.nomination.create({ data: { ...ids, ...said } });
  },
  opportunity_alerts: async (advocateId) =>
    db.opportunityAlert.create({
      data: { advocateId, opportunityId: (await makeOpportunity(db)).id, mailedAt: NOW },
    }),
  owner_approvals: async (advocateId) => {
    const people = { ownerId: priya.id, askedById: priya.id, accountId: await accountOf(advocateId) };
    const approval = { id: newId('apr'), requestId: await requestOf(), advocateId, askedAt: NOW, silentFrom: NOW };
    return db.ownerApproval.create({ data: { ...approval, ...people } });
  },
  pod_members: async (advocateId) => {
    const pod = { id: newId('pod'), name: 'North', managerId: priya.id, createdAt: NOW };
    await db.pod.create({ data: pod });
    return db.podMember.create({ data: { advocateId, podId: pod.id, addedAt: NOW } });
  },
  readiness_decisions: (advocateId) => {
    const decided = { decision: 'READY', reason: '', facts: [], decidedById: priya.id, decidedAt: NOW } as const;
    return db.readinessDecision.create({ data: { id: newId('rdy'), advocateId, ...decided } });
  },
  rung_openings: (advocateId) => {
    const opened = { reason: 'Spoke before.', openedById: priya.id, openedAt: NOW };
    return db.rungOpening.create({ data: { advocateId, rung: 'STAGE', ...opened } });
  },
  share_cards: async (advocateId) => {
    const { id: favourId } = await makeFavour(db, advocateId);
    return makeCard(db, { advocateId, favourId });
  },
};

it('hands over every table that points at an advocate', async () => {
  expect(await tablesOfAdvocates()).toEqual(Object.keys(rows).map((table) => `${table}.advocate_id`));
});

it.each(Object.entries(rows))('keeps the row of %s', async (table, make) => {
  const [kept, gone] = [await makeAdvocate(db), await makeAdvocate(db)];
  await make(gone.id);
  await db.$transaction((tx) => mergeAdvocates(tx, { keptId: kept.id, goneId: gone.id, by, now: NOW }));
  const found = await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table} WHERE advocate_id = $1`, kept.id);
  expect(found).toHaveLength(1);
});
