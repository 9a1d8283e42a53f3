import type { Prisma } from '~/generated/prisma/client';
import { type CohortInput, toCohort } from '~/domain/cohorts/cohort-input';
import { defaultQuestions } from '~/domain/cohorts/feedback';
import { inviteContact } from '~/domain/cohorts/invite-contact.server';
import type { InvitationFacts } from '~/domain/cohorts/invitation-rules';
import { CohortForm } from '~/domain/cohorts/schema';
import { SegmentRule } from '~/domain/cohorts/segment';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { deriveToken } from '~/platform/derived-token.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';
import { makeAccount, makeAdvocate, makeStaff } from './people';

/** Somebody who may be invited, as the rules see them. */
export const invitee = (fields: Partial<InvitationFacts> = {}): InvitationFacts => ({
  contactId: 'con_1',
  name: 'Hanna Brandt',
  email: 'hanna@tessel.example',
  timeZone: 'Europe/London',
  leftOn: null,
  account: { id: 'acc_1', name: 'Tessel', charged: 0 },
  programme: null,
  isStaff: false,
  isCompetitor: false,
  suppressed: null,
  declinedOn: null,
  stops: [],
  invitedAt: null,
  ...fields,
});

let count = 0;

/** Somebody at a customer who is not in the programme. */
export async function makeContact(db: Db, fields: Partial<Prisma.ContactUncheckedCreateInput> = {}) {
  const accountId = fields.accountId === undefined ? (await makeAccount(db)).id : fields.accountId;
  const id = newId('con');
  const email = `contact-${count++}-${id.slice(-6)}@haldenfreight.example`;
  return db.contact.create({
    data: { id, email, name: 'Hanna Brandt', timeZone: 'Europe/London', ...fields, accountId },
  });
}

/** Many people of one account who may be invited. */
export async function makeContacts(db: Db, accountId: string, people: number) {
  const one = () => ({
    id: newId('con'),
    email: `many-${count++}@haldenfreight.example`,
    name: 'Hanna Brandt',
    accountId,
  });
  await db.contact.createMany({ data: Array.from({ length: people }, one) });
}

/** An open cohort with reminders after 2, 7 and 14 days. */
export function makeCohort(db: Db, fields: Partial<Prisma.CohortUncheckedCreateInput> = {}) {
  const id = newId('coh');
  return db.cohort.create({
    data: {
      id,
      name: 'Spring group',
      slug: `spring-${count++}`,
      phase: 'CRAWL',
      goal: 'Twenty people who plan with us every day.',
      subject: 'Would you show others how {account} plans?',
      body: 'Hello {first name},\n\nyou closed onboarding early at {account}.',
      reminderDays: [2, 7, 14],
      status: 'OPEN',
      openedAt: NOW,
      createdAt: NOW,
      ...fields,
    },
  });
}

/** The settings without which nobody is invited (rules M1). */
export const allowLetters = (db: Db) =>
  changeSettings(
    db,
    {
      companyName: 'Northbeam',
      postalAddress: 'Northbeam Ltd, 18 Lantern Yard, Harbourgate',
      timeZone: 'Europe/London',
    },
    { personId: null, name: 'Flywheel' },
    NOW,
  );

/** Invites a contact by a cohort of its own; the invitation's id. */
export async function invited(db: Db, contactId: string, now = NOW): Promise<string> {
  const cohort = await makeCohort(db);
  const by = { personId: null, name: 'Priya Raman' };
  const result = await db.$transaction((tx) => inviteContact(tx, { contactId, cohort: { id: cohort.id } }, by, now));
  if (!result.ok) throw new Error(result.reason.text);
  return result.value.invitationId;
}

export const leaveTokenOf = (invitationId: string) => `${invitationId}.${deriveToken('cohort-leave', invitationId)}`;
export const joinTokenOf = (invitationId: string) => `${invitationId}.${deriveToken('cohort', invitationId)}`;

/** A requester's word that somebody should be invited. */
export async function makeNomination(db: Db, fields: Partial<Prisma.NominationUncheckedCreateInput> = {}) {
  const nominatorId =
    fields.nominatorId ?? (await makeStaff(db, { role: 'REQUESTER', team: 'SALES', name: 'Callum Reid' })).id;
  const id = newId('nom');
  return db.nomination.create({
    data: {
      id,
      submissionKey: id,
      name: 'Leila Osei',
      email: `leila-${id.slice(-8)}@tessel.example`,
      why: 'She showed two other teams how it works.',
      nominatedAt: NOW,
      ...fields,
      nominatorId,
    },
  });
}

/** People at accounts of one industry. */
export const segmentOf = (industry: string): SegmentRule =>
  SegmentRule.parse({ include: { conditions: [{ field: 'industry', op: 'is', values: [industry] }] } });

/** A saved segment; its id. */
export async function makeSegment(db: Db, rule: SegmentRule = segmentOf('Logistics')): Promise<string> {
  const { id: createdById } = await makeStaff(db);
  const id = newId('seg');
  await db.segment.create({ data: { id, name: `Segment ${id.slice(-6)}`, rule, createdById, createdAt: NOW } });
  return id;
}

/** The editor of a cohort as its form is sent. */
export const typedCohort = {
  ...{ name: 'Early adopters 2027', slug: '', phase: 'WALK', goal: 'Twenty people who plan with us.' },
  ...{
    segmentId: '',
    signal: '',
    subject: 'How {account} plans',
    body: 'Hello {first name}',
    reminderDays: '2, 7, 14',
  },
  ...Object.fromEntries(
    defaultQuestions.flatMap(({ text, kind }, n) => [
      [`question${n}`, text],
      [`kind${n}`, kind],
    ]),
  ),
};

/** The cohort it describes, with changes. */
export const cohortInput = (changes: Partial<CohortInput> = {}): CohortInput => ({
  ...toCohort(CohortForm.parse(typedCohort)),
  ...changes,
});

/** A draft for the people of one industry: some may be invited, some not. */
export async function makeDraft(db: Db, industry: string, people: number) {
  const account = await makeAccount(db, { industry, name: `${industry} Ltd` });
  const contacts = [];
  for (let n = 0; n < people; n++) contacts.push(await makeContact(db, { accountId: account.id }));
  const quiet = await makeContact(db, { accountId: account.id, email: null });
  const advocate = await makeAdvocate(db, { accountId: account.id });
  const cohort = await makeCohort(db, {
    status: 'DRAFT',
    openedAt: null,
    slug: industry,
    segmentId: await makeSegment(db, segmentOf(industry)),
  });
  return { cohort, account, contacts, quiet, advocate };
}

/** Somebody who joined by a cohort. */
export async function makeMember(db: Db, cohortId: string, fields: Parameters<typeof makeAdvocate>[1] = {}) {
  const advocate = await makeAdvocate(db, fields);
  const { id: advocateId, contactId } = advocate;
  const member = { id: newId('civ'), cohortId, contactId, advocateId, invitedAt: NOW, joinedAt: NOW };
  await db.cohortInvitation.create({ data: member });
  return advocate;
}
