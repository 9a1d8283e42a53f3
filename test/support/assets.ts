import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';

let count = 0;

/** A finished piece with a page of its own; `fields` are the asset's. */
export function makePiece(db: Db, fields: Partial<Prisma.AssetUncheckedCreateInput> = {}) {
  return db.asset.create({
    data: {
      id: newId('ast'),
      kind: 'CASE_STUDY',
      title: `A winter of one plan ${count++}`,
      summary: 'How four chilled sites left their spreadsheets.',
      link: 'https://northbeam.example/stories/one-plan',
      confirmedOn: NOW,
      createdAt: NOW,
      ...fields,
    },
  });
}
