import type { Prisma } from '~/generated/prisma/client';
import { SegmentRule } from '~/domain/cohorts/segment';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';
import { makeStaff } from './people';

/** A contact who has not joined, at an account that is given or none. */
export function makeContact(db: Db, fields: Partial<Prisma.ContactUncheckedCreateInput> = {}) {
  const id = newId('con');
  return db.contact.create({ data: { id, name: 'Ravi Menon', email: `${id}@castellan.example`, ...fields } });
}

let count = 0;

/** A saved segment; everybody in logistics unless told. */
export async function makeSegment(db: Db, { name, rule }: { name?: string; rule?: SegmentRule } = {}) {
  const { id: createdById } = await makeStaff(db);
  const logistics = { include: { conditions: [{ field: 'industry', op: 'is', values: ['Logistics'] }] } };
  return db.segment.create({
    data: {
      id: newId('seg'),
      name: name ?? `Logistics ${count++}`,
      rule: rule ?? SegmentRule.parse(logistics),
      createdById,
      createdAt: NOW,
    },
  });
}
