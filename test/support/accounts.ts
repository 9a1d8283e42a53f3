import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';

/** A contact of an account, who is no advocate. */
export function makeContact(
  db: Db,
  accountId: string | null,
  fields: Partial<Prisma.ContactUncheckedCreateInput> = {},
) {
  const id = newId('con');
  return db.contact.create({ data: { id, accountId, name: 'Robin Wren', email: `${id}@wren.example`, ...fields } });
}

/** Where an account stands on the grid, as the sweep would store it; ready and a good fit unless said otherwise. */
export function makeReading(
  db: Db,
  accountId: string,
  fields: Partial<Prisma.AccountReadinessUncheckedCreateInput> = {},
) {
  return db.accountReadiness.create({
    data: {
      accountId,
      version: 0,
      fit: 84,
      fitParts: [{ label: 'size', points: 25, of: 25, because: '400 seats' }],
      fired: 2,
      strength: 1.8,
      readings: [],
      cell: 'ASK_NOW',
      computedAt: NOW,
      ...fields,
    },
  });
}

/** An open upsell and the stop that the sweep stores for it. */
export async function stopByUpsell(db: Db, accountId: string) {
  const id = newId('deal');
  const openedOn = new Date('2026-11-12');
  const deal = { id, name: 'More seats', accountId, type: 'UPSELL', status: 'OPEN', openedOn } as const;
  await db.deal.create({ data: { ...deal, expectedCloseOn: new Date('2026-12-15') } });
  return {
    moment: 13,
    occurrence: `upsell:${id}`,
    text: 'Upsell opened on 12 November 2026: an ask now looks like bargaining.',
    since: '2026-11-12',
    until: '2026-12-15',
    endsWhen: 'It ends when the deal closes, expected 15 December 2026.',
  };
}
