import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { dateFromDay } from '~/platform/time';
import { NOW } from './clock';
import { makeStaff } from './people';

/** An outcome nobody was told of; 14 people who asked for more unless said otherwise. */
export async function makeOutcome(db: Db, favourId: string, fields: Partial<Prisma.OutcomeUncheckedCreateInput> = {}) {
  const recordedById = fields.recordedById ?? (await makeStaff(db)).id;
  const happenedOn = dateFromDay('2026-11-15');
  return db.outcome.create({
    data: {
      ...{ id: newId('out'), favourId, kind: 'LEADS', quantity: 14, happenedOn, recordedAt: NOW },
      ...fields,
      recordedById,
    },
  });
}

/** A card that is up, with no name on it unless said otherwise. */
export const makeCard = (
  db: Db,
  fields: Partial<Prisma.ShareCardUncheckedCreateInput> & { advocateId: string; favourId: string },
) =>
  db.shareCard.create({
    data: { id: newId('card'), showsName: false, showsAccount: false, switchedOnAt: NOW, ...fields },
  });
