// product.md §5: a suggestion says what is welcome; the ask itself is made where all asks are made, under their rules.
import { type Offer, offers } from './offers';

/** What was accepted: to whom it is offered, and whether they are in the programme. */
export type Accepted = { offer: Offer; whom: string | null; isAdvocate: boolean };

/** Where somebody goes on after accepting, and what they are told there. */
export function nextPlace({ offer, whom, isAdvocate }: Accepted): { to: string; said: string } {
  const kind = offers[offer];
  if (offer === 'join')
    return { to: '/moments', said: `${whom ?? 'They'} got the invitation, with reminders that stop on joining.` };
  if (offer === 'review')
    return {
      to: '/opportunities/new?activity=REVIEW',
      said: 'Noted. Choose the weeks in which onboarding closed: everybody of those weeks sees it.',
    };
  if (!('activity' in kind)) return { to: '/moments', said: 'Noted as done. The words are yours to send.' };
  if (!isAdvocate) {
    const who = whom ? `${whom} is not` : 'Nobody there is';
    return { to: '/moments', said: `Noted. ${who} in the programme yet, so this is a talk of your own.` };
  }
  return {
    to: `/requests/new?activity=${kind.activity}`,
    said: `Noted. Say here what is needed; when it is matched, choose ${whom}.`,
  };
}
