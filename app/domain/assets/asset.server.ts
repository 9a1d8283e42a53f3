import type { Prisma } from '~/generated/prisma/client';
import type { Db, Reader } from '~/platform/db.server';
import { dayText } from '~/platform/time';
import { assetKindNames } from './asset-kinds';
import { mayNamePerson } from './publishing';
import type { AssetForm } from './schema';
import { sendableWhere, standingOf } from './sendable';
import { isStale, shelfWords } from './shelf-life';
import { shareUrl } from './shares.server';

/** Whether an asset may be sent at `now`. */
export const maySend = async (db: Reader, assetId: string, now: Date) =>
  (await db.asset.count({ where: { id: assetId, ...sendableWhere(now) } })) === 1;

/** Assets that may be sent, as options of a list. */
export async function listAssetOptions(db: Reader, now: Date, { notOfferedTo }: { notOfferedTo?: number } = {}) {
  const assets = await db.asset.findMany({
    where: {
      ...sendableWhere(now),
      ...(notOfferedTo && { offers: { none: { request: { number: notOfferedTo } } } }),
    },
    orderBy: { title: 'asc' },
    take: 300,
    select: { id: true, title: true, kind: true },
  });
  return assets.map(({ id, title, kind }) => ({
    value: id,
    label: `${title} (${assetKindNames[kind].toLowerCase()})`,
  }));
}

/** Staff who may be asked whether an asset is still true, as options of a list. */
export async function listOwnerOptions(db: Db) {
  const people = await db.person.findMany({
    where: { role: { not: 'ADVOCATE' }, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  });
  return people.map(({ id, name }) => ({ value: id, label: name }));
}

const select = {
  id: true,
  kind: true,
  title: true,
  summary: true,
  body: true,
  link: true,
  claimId: true,
  accountId: true,
  account: { select: { id: true, name: true } },
  advocateId: true,
  advocate: { select: { id: true, person: { select: { name: true, email: true } } } },
  industry: true,
  region: true,
  segment: true,
  language: true,
  competitor: true,
  topics: true,
  products: true,
  personas: true,
  allows: true,
  consentUntil: true,
  consentNote: true,
  confirmedOn: true,
  createdAt: true,
  shelfMonths: true,
  ownerId: true,
  owner: { select: { name: true } },
  withdrawnAt: true,
  withdrawnWhy: true,
} satisfies Prisma.AssetSelect;

type Row = Prisma.AssetGetPayload<{ select: typeof select }>;

/**
 * An asset with what is known of it; null where there is none. Addresses never leave here (rules G6), and who is not a manager
 * reads a person's name only where it may be shown.
 */
export async function findAsset(db: Db, assetId: string, { seesAll, now }: { seesAll: boolean; now: Date }) {
  const row = await db.asset.findUnique({ where: { id: assetId }, select });
  if (!row) return null;
  const { advocate, ...facts } = row;
  const isNamed = seesAll || mayNamePerson(row).name;
  return { ...facts, ...standWords(row, now), person: (isNamed && advocate?.person.name) || null };
}
export type AssetPage = NonNullable<Awaited<ReturnType<typeof findAsset>>>;

/** An asset as its form has it, for managers; null where there is none in use. */
export async function findAssetForm(db: Db, assetId: string) {
  const row = await db.asset.findFirst({ where: { id: assetId, withdrawnAt: null }, select });
  return row && { id: row.id, title: row.title, values: formOf(row) };
}

function standWords(row: Row, now: Date) {
  const standing = standingOf(row, now);
  return {
    kindName: assetKindNames[row.kind],
    standing,
    isStale: isStale(row, now),
    shelf: shelfWords(row, now),
    until: row.consentUntil ? dayText(row.consentUntil) : null,
  };
}

/** An asset as its form has it. */
function formOf(row: Row): Record<keyof AssetForm, string | string[]> {
  const { account, advocate, consentUntil, shelfMonths } = row;
  return {
    ...{ kind: row.kind, title: row.title, summary: row.summary, body: row.body, link: row.link, allows: row.allows },
    account: account?.name ?? '',
    advocate: advocate?.person.email ?? '',
    claimId: row.claimId ?? '',
    industry: row.industry ?? '',
    region: row.region ?? '',
    segment: row.segment ?? '',
    language: row.language ?? '',
    competitor: row.competitor ?? '',
    topics: row.topics.join(', '),
    products: row.products.join(', '),
    personas: row.personas.join(', '),
    consentUntil: consentUntil?.toISOString().slice(0, 10) ?? '',
    consentNote: row.consentNote,
    shelfMonths: String(shelfMonths),
    ownerId: row.ownerId ?? '',
  };
}

/** The pieces that hold an advocate's words or face and are in use, the newest first, with how often they helped. */
export async function listPiecesOf(db: Db, advocateId: string, now: Date) {
  const rows = await db.asset.findMany({
    where: { advocateId, ...sendableWhere(now) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, title: true, kind: true, link: true, _count: { select: { shares: true } } },
  });
  return rows.map(({ _count, kind, ...piece }) => ({ ...piece, kind: assetKindNames[kind], sent: _count.shares }));
}
export type OwnPiece = Awaited<ReturnType<typeof listPiecesOf>>[number];

/** Where an asset was used: its links, and the requests it was offered to or answered. `mineOf`: only this person's. */
export async function listUses(db: Db, { assetId, mineOf }: { assetId: string; mineOf: string | null }) {
  const [shares, offers] = await Promise.all([
    db.assetShare.findMany({
      where: { assetId, ...(mineOf ? { sharedById: mineOf } : {}) },
      orderBy: { createdAt: 'desc' },
      take: 100,
      select: {
        id: true,
        views: true,
        createdAt: true,
        sharedBy: { select: { name: true } },
        deal: { select: { id: true, name: true, stage: true } },
        request: { select: { number: true } },
      },
    }),
    db.assetOffer.findMany({
      where: { assetId, ...(mineOf ? { request: { requesterId: mineOf } } : {}) },
      orderBy: { offeredAt: 'desc' },
      take: 100,
      select: {
        wasEnough: true,
        opened: true,
        offeredAt: true,
        request: { select: { number: true, title: true, deal: { select: { id: true, name: true } } } },
      },
    }),
  ]);
  return { shares: shares.map(({ id, ...share }) => ({ ...share, id, url: shareUrl(id) })), offers };
}
