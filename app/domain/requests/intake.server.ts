import { findProof, type Proof } from '~/domain/assets/proof.server';
import { listOpened } from '~/domain/assets/openings.server';
import { listFormShares } from '~/domain/assets/shares.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { formatDate, formatMoney } from '~/ui/format';
import { type DraftForm, emptyDraft, fillFromDeal, hasWords, readDraft } from './draft';
import { proofNeed } from './proof-need';
import { openStatuses, statusLine } from './request-status';
import type { NewRequestQuery } from './schema';
import { kindOf, type SopSettings } from './sop';
import { type DealOfRequest, findDeal, triageFor } from './weighing.server';

/**
 * The form as it opens: what somebody has typed so far, with the team, deal and kind that the address names; a deal it names
 * fills the fields that the CRM knows.
 */
export async function openForm(db: Db, personId: string, { team, dealId, activity }: NewRequestQuery) {
  const row = await db.requestDraft.findUnique({ where: { personId } });
  const kept: DraftForm = { ...emptyDraft, ...(row?.form as Partial<DraftForm>) };
  const named = { ...kept, ...(team && { team }), ...(activity && { activity }), ...(dealId && { dealId }) };
  const form = { ...named, submissionKey: kept.submissionKey || newId('key') };
  const deal = dealId && dealId !== kept.dealId ? await findDeal(db, dealId) : null;
  return {
    form: deal ? fillFromDeal(form, deal, await findDeal(db, kept.dealId)) : form,
    keptAt: row?.updatedAt ?? null,
  };
}

type Look = { draft: DraftForm; sop: SopSettings; personId: string; now: Date };

/**
 * What a form as typed would meet: the assets that may answer it, with their links and whether they were opened; tier, gate
 * and clocks as soon as the kind is chosen; open requests for the same deal. Writes nothing.
 */
export async function lookAtDraft(db: Db, { draft, sop, personId, now }: Look) {
  const read = readDraft(draft);
  const deal = await findDeal(db, read.dealId);
  const kind = read.activity ? kindOf(sop, read.activity, read.helper) : undefined;
  const formOf = { personId, formKey: draft.submissionKey };
  const [proof, opened, shares, triage, sameDeal] = await Promise.all([
    hasWords(draft) ? findProof(db, proofNeed(read, deal, sop.assets), sop.assets.show, now) : [],
    listOpened(db, formOf),
    listFormShares(db, formOf),
    kind ? triageFor(db, { sop, form: kind, deal }) : null,
    deal ? listSameDeal(db, { dealId: deal.id, personId }) : [],
  ]);
  return {
    isLooked: hasWords(draft),
    assets: proof.map((asset) => offer(asset, opened, shares)),
    triage,
    sameDeal,
    deal: deal && dealLine(deal),
    isLive: kind?.tier === 3,
  };
}
export type Looked = Awaited<ReturnType<typeof lookAtDraft>>;
export type Offer = Looked['assets'][number];

const dealLine = ({ name, stage, value, currency, account, competitor }: DealOfRequest) =>
  [
    ['Deal', name],
    ['Stage', stage],
    ['Value', value && formatMoney(value.toNumber(), currency ?? 'GBP')],
    ['Size', account?.segment],
    ['Also looks at', competitor],
  ] as const;

function offer(
  { id, kind, title, summary, line, why, against }: Proof,
  opened: Map<string, number>,
  shares: { assetId: string; url: string; views: number }[],
) {
  const share = shares.find(({ assetId }) => assetId === id) ?? null;
  return { id, kind, title, summary, line, why, against, opened: opened.get(id) ?? 0, share };
}

/** Open requests for a deal, whoever made them: one of them may be joined. */
async function listSameDeal(db: Db, { dealId, personId }: { dealId: string; personId: string }) {
  const rows = await db.request.findMany({
    where: { dealId, status: { in: [...openStatuses] } },
    orderBy: { number: 'asc' },
    take: 5,
    select: {
      number: true,
      title: true,
      status: true,
      neededBy: true,
      requesterId: true,
      requester: { select: { name: true } },
      followers: { where: { personId }, select: { personId: true } },
    },
  });
  return rows.map(({ number, title, status, neededBy, requesterId, requester, followers }) => ({
    number,
    title,
    line: `${statusLine(status, null).label}, by ${requester.name}, needed by ${formatDate(neededBy, 'UTC', 'short')}`,
    isMine: requesterId === personId,
    isJoined: followers.length > 0,
  }));
}
