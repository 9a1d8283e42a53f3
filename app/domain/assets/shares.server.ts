import type { Db, Reader } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { assetKindNames, assetKindVerbs } from './asset-kinds';
import { mayNameAccount, mayNamePerson } from './publishing';
import { standingOf } from './sendable';

/** The id of a link is random enough to be its secret; what it opens may be sent to anybody. */
export const shareUrl = (shareId: string) => `${env().SITE_URL}/s/${shareId.replace('shr_', '')}`;
const shareIdOf = (token: string) => (/^[0-9a-f]{32}$/.test(token) ? `shr_${token}` : '');

/** The links that somebody made from one form. */
export async function listFormShares(db: Reader, { personId, formKey }: { personId: string; formKey: string }) {
  const rows = await db.assetShare.findMany({
    where: { sharedById: personId, formKey },
    select: { id: true, assetId: true, views: true },
  });
  return rows.map(({ id, assetId, views }) => ({ assetId, views, url: shareUrl(id) }));
}

const select = {
  kind: true,
  title: true,
  summary: true,
  body: true,
  link: true,
  advocateId: true,
  accountId: true,
  allows: true,
  withdrawnAt: true,
  consentUntil: true,
  account: { select: { name: true } },
  advocate: { select: { jobTitle: true, person: { select: { name: true } } } },
} as const;

/** What a buyer sees behind a link: with the names that were allowed, and no more; `gone` once its consent has ended. */
export async function findShared(db: Db, token: string, now: Date) {
  const share = await db.assetShare.findUnique({
    where: { id: shareIdOf(token) },
    select: { id: true, asset: { select } },
  });
  if (!share) return null;
  const { id, asset } = share;
  if (standingOf(asset, now) !== 'in use') return { id, isGone: true as const };
  const person = mayNamePerson(asset);
  const who = [
    person.name && asset.advocate?.person.name,
    person.title && asset.advocate?.jobTitle,
    mayNameAccount(asset) && asset.account?.name,
  ];
  return {
    id,
    isGone: false as const,
    title: asset.title,
    summary: asset.summary,
    kind: assetKindNames[asset.kind],
    verb: assetKindVerbs[asset.kind],
    text: asset.kind === 'QUOTE' || asset.kind === 'WRITTEN_ANSWER' ? asset.body : '',
    link: asset.link,
    who: who.filter(Boolean).join(', '),
  };
}
