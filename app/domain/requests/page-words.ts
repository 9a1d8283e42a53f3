// product.md §4: the words on the page of one request; rules G6: contact data stands there only after a yes.
import { assetKindNames } from '~/domain/assets/asset-kinds';
import { formatDate, formatDateTime, formatMoney, formatTime } from '~/ui/format';
import { afterYes } from './ask-words';
import type { AskRow, PageRow } from './columns.server';
import { isUnanswered } from './offered';

/** "Fri 20 Nov, 16:00": a panel is narrow, and the zone is the reader's own. */
export const shortly = (date: Date, timeZone: string) =>
  `${formatDate(date, timeZone, 'short')}, ${formatTime(date, timeZone)}`;

/** The deal that a request is for. */
export const dealWords = (deal: NonNullable<PageRow['deal']>) => ({
  name: deal.name,
  value: deal.value ? formatMoney(deal.value.toNumber(), deal.currency ?? 'GBP') : null,
  stage: deal.stage,
  expectedClose: deal.expectedCloseOn ? formatDate(deal.expectedCloseOn, 'UTC') : null,
  owner: deal.owner?.name ?? null,
  competitor: deal.competitor,
  favours: deal._count.favours,
});

const askWords = {
  OPEN: 'Waiting',
  ACCEPTED: 'Said yes',
  DECLINED: 'Could not',
  EXPIRED: 'Did not answer',
  WITHDRAWN: 'Taken back',
  DONE: 'Helped',
};

/** One ask, for those who run the programme. */
export const askLine = (ask: AskRow, timeZone: string) => ({
  id: ask.id,
  name: ask.advocate.person.name,
  advocateId: ask.advocateId,
  state: askWords[ask.status],
  isOpen: ask.status === 'OPEN',
  line: `asked ${formatDate(ask.askedAt, timeZone, 'short')}${ask.status === 'OPEN' ? `, answers until ${formatDateTime(ask.expiresAt, timeZone)}` : ''}`,
  reason: ask.declineReason,
});

/** Who said yes, with the contact data that only now may be seen. */
export const helperWords = (
  { id, advocate, answerNote, minutes }: AskRow,
  { activity, neededBy }: Pick<PageRow, 'activity' | 'neededBy'>,
) => ({
  askId: id,
  name: advocate.person.name,
  email: advocate.person.email,
  line: [advocate.jobTitle, advocate.contact.account?.name].filter(Boolean).join(', '),
  note: answerNote,
  minutes,
  /** where no call was made of it */ next: afterYes(activity, formatDate(neededBy, 'UTC', 'short')),
});

type OfferRow = PageRow['offers'][number];

/** An asset that was shown before submitting, or offered later, and what the requester said. */
export function offerWords(offer: OfferRow, request: Pick<PageRow, 'submittedAt' | 'status'>, timeZone: string) {
  const { asset, offeredAt, opened, wasEnough, notEnough } = offer;
  const how = offeredAt > request.submittedAt ? `Offered ${shortly(offeredAt, timeZone)}` : openedWords(opened);
  return {
    id: asset.id,
    title: asset.title,
    line: `${assetKindNames[asset.kind]}. ${how}.`,
    wasEnough,
    notEnough,
    isWaiting: request.status !== 'CLOSED' && isUnanswered(offer, request),
  };
}

const openedWords = (times: number) =>
  times === 0 ? 'Not opened' : times === 1 ? 'Opened once' : `Opened ${times} times`;
