import { record } from '~/domain/audit/record.server';
import { inviteContact } from '~/domain/cohorts/invite-contact.server';
import { lockInvitee } from '~/domain/cohorts/lock-invitee.server';
import { may } from '~/domain/access/permissions';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { reasonTexts } from './help-tasks';
import { momentOf } from './moments';
import type { Accepted } from './next-place';
import { type Offer, offers } from './offers';
import { listStops } from './stops.server';
import { type TakeRefusal, takeSuggestion } from './take-suggestion.server';
import type { MomentViewer } from './viewer';

export type AcceptRefusal =
  | TakeRefusal
  | { code: 'not-offered' }
  | { code: 'managers-only' }
  | { code: 'stopped'; text: string }
  | { code: 'not-invited'; text: string };

type Accept = { id: string; offer: Offer; subject: string; words: string };

class Refused extends Error {
  constructor(readonly reason: AcceptRefusal) {
    super(reason.code);
  }
}

/**
 * Accepts what a moment suggests. Joining sends the invitation in the edited words; everything else is recorded, and the
 * page leads on to where it is done. Asks are refused while a stop lasts; a review is for managers, since it is opened for
 * the whole group (rules V2).
 */
export async function acceptSuggestion(
  db: Db,
  accept: Accept,
  by: MomentViewer,
  now: Date,
): Promise<Result<Accepted, AcceptRefusal>> {
  try {
    return ok(await db.$transaction((tx) => decide(tx, accept, by, now)));
  } catch (error) {
    // Thrown, so that an invitation that is refused half-way leaves nothing behind.
    if (error instanceof Refused) return refuse(error.reason);
    throw error;
  }
}

async function decide(tx: Tx, { id, offer, subject, words }: Accept, by: MomentViewer, now: Date): Promise<Accepted> {
  if (offer === 'join') await lockInvited(tx, id);
  const taken = await takeSuggestion(tx, id, by);
  if (!taken.ok) throw new Refused(taken.reason);
  const { moment, accountId, contactId, contact, offers: offered, reasons } = taken.value;
  if (!offered.includes(offer)) throw new Refused({ code: 'not-offered' });
  if (offer === 'review' && !may(by.role, 'opportunities.manage')) throw new Refused({ code: 'managers-only' });
  if (offers[offer].isAsk) await refuseWhenStopped(tx, accountId, now);
  await tx.suggestion.update({
    where: { id },
    data: { status: 'ACCEPTED', decision: offer, decidedAt: now, decidedById: by.personId, words, snoozedUntil: null },
  });
  if (offer === 'join') await invite(tx, { contactId, subject, body: words }, by, now);
  await record(tx, {
    kind: 'suggestion.accepted',
    at: now,
    by,
    about: { accountId },
    data: { suggestionId: id, moment, name: momentOf(moment)?.name ?? '', offer },
    reasons: reasonTexts(reasons),
  });
  return { offer, whom: contact?.name ?? null, isAdvocate: Boolean(contact?.advocate) };
}

/** The person before what is kept of them, as merging and joining do, so that nobody waits in a circle. */
async function lockInvited(tx: Tx, id: string) {
  const found = await tx.suggestion.findUnique({ where: { id }, select: { contactId: true } });
  if (found?.contactId) await lockInvitee(tx, found.contactId);
}

async function refuseWhenStopped(tx: Tx, accountId: string, now: Date) {
  const [stop] = (await listStops(tx, [accountId], now)).get(accountId) ?? [];
  if (stop) throw new Refused({ code: 'stopped', text: `${stop.text} ${stop.endsWhen}` });
}

type Letter = { contactId: string | null; subject: string; body: string };

async function invite(tx: Tx, { contactId, ...words }: Letter, by: MomentViewer, now: Date) {
  if (!contactId) throw new Refused({ code: 'not-invited', text: 'Nobody at this account is known to be invited.' });
  const result = await inviteContact(tx, { contactId, cohort: { slug: 'moments' }, words }, by, now);
  if (!result.ok) throw new Refused({ code: 'not-invited', text: result.reason.text });
}
