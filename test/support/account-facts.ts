import type { AccountFacts } from '~/domain/accounts/account-facts';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { dateFromDay } from '~/platform/time';

/** An account of which nothing is known but its name; `known` is what a test is about. */
export function accountFacts(known: Partial<AccountFacts> = {}): AccountFacts {
  return {
    id: 'acc_1',
    name: 'Wren & Tallow',
    industry: null,
    region: null,
    segment: null,
    plan: null,
    products: [],
    seats: null,
    employees: null,
    annualRevenue: null,
    isPublicSector: false,
    ownerId: null,
    signedOn: null,
    renewalOn: null,
    onboardingStartedOn: null,
    onboardingCheckedInOn: null,
    onboardingClosedOn: null,
    escalationSince: null,
    churnNoticeOn: null,
    deals: [],
    usage: [],
    features: [],
    people: [],
    surveys: [],
    tickets: [],
    attendances: [],
    certifications: [],
    subscriptions: [],
    noted: [],
    departures: [],
    ...known,
  };
}

/** A person at an account who never joined. */
export function makeContact(db: Db, fields: Partial<Prisma.ContactUncheckedCreateInput> & { accountId: string }) {
  return db.contact.create({ data: { id: newId('con'), name: 'Leila Osei', ...fields } });
}

type Usage = Partial<Omit<Prisma.UsageRecordUncheckedCreateInput, 'endsOn'>> & { accountId: string; endsOn: string };

/** One row of a usage export; `endsOn` as a day. */
export function makeUsage(db: Db, { endsOn, ...fields }: Usage) {
  const id = newId('use');
  return db.usageRecord.create({ data: { id, externalId: id, endsOn: dateFromDay(endsOn), ...fields } });
}

/** An answer to a survey, NPS 10 unless told. */
export function makeSurvey(db: Db, fields: Partial<Prisma.SurveyScoreUncheckedCreateInput> & { accountId: string }) {
  const id = newId('sur');
  const answeredOn = dateFromDay('2026-11-16');
  return db.surveyScore.create({ data: { id, externalId: id, kind: 'NPS', score: 10, answeredOn, ...fields } });
}

type Noted = Partial<Prisma.AccountFactUncheckedCreateInput> & { accountId: string; recordedById: string };

/** Something a person noted down, a goal achieved unless told. */
export function makeNotedFact(db: Db, fields: Noted) {
  const happenedOn = dateFromDay('2026-10-28');
  const text = 'late loads down 31%, their QBR';
  return db.accountFact.create({
    data: { id: newId('fact'), kind: 'GOAL_ACHIEVED', text, happenedOn, recordedAt: happenedOn, ...fields },
  });
}
