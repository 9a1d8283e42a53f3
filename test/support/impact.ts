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
