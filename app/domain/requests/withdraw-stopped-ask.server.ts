import { system } from '~/domain/audit/record.server';
import { listStops } from '~/domain/moments/stops.server';
import type { Db } from '~/platform/db.server';
import { mailRequester } from './letters.server';
import { lockAsk } from './locking.server';
import { releaseAsk } from './release-ask.server';

/**
 * Takes an open ask back because its advocate's account is stopped now (rules §4), uncharged, and tells the requester,
 * who does not learn whom we had asked (G6). Looks at the stops again under the lock. True when it was withdrawn now.
 */
export async function withdrawStoppedAsk(db: Db, { askId }: { askId: string }, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    const accountId = ask?.advocate.contact.accountId;
    if (!ask || !accountId || ask.status !== 'OPEN') return false;
    const [stop] = (await listStops(tx, [accountId], now)).get(accountId) ?? [];
    if (!stop) return false;
    const reason = `${stop.text} The open ask is taken back and not charged.`;
    await releaseAsk(tx, { ask, to: 'WITHDRAWN', reason, by: system, now });
    await mailRequester(tx, ask.request.id, {
      occasion: `ask-withdrawn-${askId}`,
      headline: `We look for somebody else: ${ask.request.title}`,
      summary: 'We took our ask back before it was answered: the person we had asked should not be troubled just now.',
      action: 'See the request',
      now,
    });
    return true;
  });
}
