import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { NOW } from './clock';
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
