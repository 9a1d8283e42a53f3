// product.md §4: a meeting has a helper (an advocate, or a product advocate on staff) and guests: requesters with their
// buyers. Who they are, in one shape for every act, letter and page.
import type { MeetingSide } from '~/generated/prisma/enums';
import type { MeetingRow } from './columns.server';

/** Somebody who gets invitations and letters of a meeting; `otherZone` is where the other side sits. */
export type Party = {
  side: MeetingSide;
  personId: string;
  name: string;
  email: string;
  timeZone: string;
  otherName: string;
  otherZone: string;
  /** they open its page by the key of a letter; staff sign in */ isAdvocate: boolean;
};

type Person = { id: string; name: string; email: string; timeZone: string };

/** Who helps: name, zone, and where they work. */
export function helperOf({ ask, productAdvocate }: MeetingRow) {
  if (ask) {
    const { person, timeZone, jobTitle, contact } = ask.advocate;
    const line = [jobTitle, contact.account?.name].filter(Boolean).join(', ');
    const advocate = { id: ask.advocateId, accountId: contact.accountId };
    return { ...person, timeZone, line, note: ask.answerNote, advocate };
  }
  if (!productAdvocate) throw new Error('A meeting has no helper.'); // the database sees to it that it has one
  return { ...productAdvocate.person, line: 'Product advocate', note: null, advocate: null };
}

/** The request that the yes was for. */
export function hostOf({ guests }: MeetingRow) {
  const host = guests.find(({ isHost }) => isHost) ?? guests[0];
  if (!host) throw new Error('A meeting has no request.');
  return host.request;
}

/** The buyer as people call them: their company, or the deal, or what the request is for. */
export const buyerOf = ({ title, deal }: MeetingRow['guests'][number]['request']) =>
  deal ? (deal.account?.name ?? deal.name) : title;

/** "Maren Okafor and Castellan Foods": how the meeting is called in letters and calendars. */
export function titleOf(meeting: MeetingRow): string {
  const buyers = [...new Set(meeting.guests.map(({ request }) => buyerOf(request)))];
  return `${helperOf(meeting).name} and ${buyers.join(', ')}`;
}

/** Everybody who gets its letters: the helper first, then every requester once. */
export function partiesOf(meeting: MeetingRow): Party[] {
  const helper = helperOf(meeting);
  const host = hostOf(meeting).requester;
  const requesters = new Map(meeting.guests.map(({ request }) => [request.requester.id, request.requester]));
  const party = (side: MeetingSide, { id, name, email, timeZone }: Person, other: Person): Party => ({
    side,
    ...{ personId: id, name, email, timeZone },
    otherName: other.name,
    otherZone: other.timeZone,
    isAdvocate: side === 'HELPER' && helper.advocate !== null,
  });
  return [
    party('HELPER', helper, host),
    ...[...requesters.values()].filter(({ id }) => id !== helper.id).map((one) => party('GUEST', one, helper)),
  ];
}

/** The side across the table. */
export const otherSide = (side: MeetingSide): MeetingSide => (side === 'HELPER' ? 'GUEST' : 'HELPER');

/** The times that can be picked: offered, not refused, not over. `by`: only those this side offered. */
export const openTimes = ({ times }: Pick<MeetingRow, 'times'>, { by, now }: { by?: MeetingSide; now: Date }) =>
  times.filter((time) => !time.refusedAt && time.startsAt > now && (!by || time.offeredBy === by));
