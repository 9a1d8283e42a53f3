import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { NOW } from './clock';
import { JoinForm } from '~/domain/advocates/schema';
import { makeStaff } from './people';

let version = 1000;

/** An ask of an advocate with a request of its own; open since yesterday unless said otherwise. */
export async function makeAskOf(db: Db, advocateId: string, fields: Partial<Prisma.AskUncheckedCreateInput> = {}) {
  const staff = await makeStaff(db);
  const sop = await db.sop.create({
    data: {
      id: newId('sop'),
      team: 'SALES',
      version: ++version,
      settings: {},
      note: '',
      publishedAt: NOW,
    },
  });
  const request = await db.request.create({
    data: {
      id: newId('req'),
      submissionKey: newId('req'),
      team: 'SALES',
      requesterId: staff.id,
      sopId: sop.id,
      activity: 'REFERENCE_CALL',
      title: 'A call for Corvane Retail',
      need: 'How a migration went',
      neededBy: addTime(NOW, days(14)),
      tier: 3,
      triage: [],
      submittedAt: NOW,
      firstAnswerDueAt: NOW,
      fulfilDueAt: NOW,
    },
  });
  return db.ask.create({
    data: {
      id: newId('ask'),
      requestId: request.id,
      advocateId,
      askedById: staff.id,
      message: 'Could you spare half an hour?',
      whyYou: [],
      minutes: 30,
      askedAt: addTime(NOW, -days(1)),
      expiresAt: addTime(NOW, days(6)),
      ...fields,
    },
  });
}

/** A completed favour; a quote of ten minutes unless said otherwise. */
export function makeFavour(db: Db, advocateId: string, fields: Partial<Prisma.FavourUncheckedCreateInput> = {}) {
  return db.favour.create({
    data: {
      id: newId('fav'),
      advocateId,
      activity: 'QUOTE',
      title: 'A quote on release 4.0',
      minutes: 10,
      isLive: false,
      completedAt: addTime(NOW, -days(10)),
      ...fields,
    },
  });
}

/** The join form as a browser sends it, filled in by Maren. */
export const typedJoin: Record<string, string> = {
  name: 'Maren Okafor',
  email: 'Maren.Okafor@haldenfreight.example',
  jobTitle: 'Data platform lead',
  yearsExperience: '6',
  city: 'Rotterdam',
  timeZone: 'Europe/Amsterdam',
  expertise: 'Backfills, moving off nightly batch,, Backfills',
  languages: 'English, de-AT, german',
  formerTools: 'Stowline, spreadsheets',
  wishQuote: 'yes',
  wishPost: 'yes',
  wishHost: 'no',
  hope: 'CAREER',
  thanksPreference: 'STAGE',
  careerGoals: 'Speak at two conferences.',
  likes: '',
  quarterlyCap: '3',
  NEWSLETTER: 'on',
  PUBLIC_NAME: 'on',
};

/** The same as the application holds it. */
export const joinForm = (changes: Record<string, string> = {}): JoinForm =>
  JoinForm.parse({ ...typedJoin, ...changes });
