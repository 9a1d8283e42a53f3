import { record, system } from '~/domain/audit/record.server';
import { inviteContact } from '~/domain/cohorts/invite-contact.server';
import { lockInvitee } from '~/domain/cohorts/lock-invitee.server';
import type { Db } from '~/platform/db.server';
import { dateFromDay } from '~/platform/time';
import { momentWords } from './moment-words';
import { momentOf } from './moments';
import { readMomentSettings } from './settings.server';

/** invitations a day that go out without anybody looking, over all moments */
const A_DAY = 40;

type Waiting = { id: string; moment: number; accountId: string; contactId: string; words: string };

/**
 * Sends the join invitation of moments that a manager switched to automatic, for what was suggested since (rules §5:
 * nothing else is ever sent by itself). Never while a stop lasts, at most 40 a day; whatever may not be sent stays in the
 * inbox. Returns how many went out.
 */
export async function sendAutomatic(db: Db, accountIds: string[], now: Date): Promise<number> {
  const waiting = await listWaiting(db, accountIds);
  if (waiting.length === 0) return 0;
  let left = A_DAY - (await countSentToday(db, now));
  let sent = 0;
  for (const one of waiting) {
    if (left <= 0) break;
    if (!(await send(db, one, now))) continue;
    left -= 1;
    sent += 1;
  }
  return sent;
}

async function listWaiting(db: Db, accountIds: string[]): Promise<Waiting[]> {
  const automatic = [...(await readMomentSettings(db))].filter(([, { isOn, isAutomatic }]) => isOn && isAutomatic);
  if (automatic.length === 0) return [];
  const rows = await db.suggestion.findMany({
    where: {
      accountId: { in: accountIds },
      status: 'OPEN',
      contactId: { not: null },
      offers: { has: 'join' },
      OR: automatic.map(([moment, { changedAt }]) => ({ moment, createdAt: { gte: changedAt ?? undefined } })),
    },
    orderBy: [{ opensOn: 'asc' }, { id: 'asc' }],
    select: { id: true, moment: true, accountId: true, contactId: true, words: true },
  });
  return rows.flatMap(({ contactId, ...row }) => (contactId ? { ...row, contactId } : []));
}

const countSentToday = (db: Db, now: Date) =>
  db.suggestion.count({
    where: { status: 'ACCEPTED', decidedById: null, decidedAt: { gte: dateFromDay(now.toISOString().slice(0, 10)) } },
  });

class NotInvited extends Error {}

/** Claims the suggestion before it writes, so that of two sweeps one sends; a refused invitation gives the claim back. */
async function send(db: Db, { id, moment, accountId, contactId, words }: Waiting, now: Date): Promise<boolean> {
  try {
    await db.$transaction(async (tx) => {
      await lockInvitee(tx, contactId);
      const { count } = await tx.suggestion.updateMany({
        where: { id, status: 'OPEN' },
        data: { status: 'ACCEPTED', decidedAt: now, decision: 'join' },
      });
      const letter = { subject: momentWords[moment]?.subject ?? '', body: words };
      const invite = { contactId, cohort: { slug: 'moments' as const }, words: letter };
      if (count !== 1 || !(await inviteContact(tx, invite, system, now)).ok) throw new NotInvited();
      const data = { suggestionId: id, moment, name: momentOf(moment)?.name ?? '', offer: 'join' };
      const reasons = ['A manager lets invitations of this moment go out by themselves.'];
      await record(tx, { kind: 'suggestion.accepted', at: now, by: system, about: { accountId }, data, reasons });
    });
    return true;
  } catch (error) {
    if (error instanceof NotInvited) return false;
    throw error;
  }
}
