import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { dayIn } from '~/platform/time';
import { linkDealToFavour } from './link-deal.server';
import { checkOutcome, type OutcomeInput, type OutcomeRefusal } from './outcome-faults';
import { outcomeText } from './outcome-words';

type Recorded = { outcomeId: string; isNew: boolean; advocateId: string };

/**
 * Records what a favour led to and links its deal. Its owner hears of it by the next note (write-notes.server.ts), or with
 * `tell: 'issue'` by the next issue alone. The same outcome twice is one. Refused: see outcome-faults.ts; `gone` for an
 * unknown favour.
 */
export async function recordOutcome(
  db: Db,
  { favourId, tell, ...input }: OutcomeInput & { favourId: string; tell: 'note' | 'issue' },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<Recorded, 'gone' | OutcomeRefusal>> {
  return db.$transaction(async (tx) => {
    const favour = await lockFavour(tx, favourId);
    if (!favour) return refuse('gone');
    const checked = checkOutcome(input, await factsOf(tx, favour, input.dealId, now));
    if (!checked.ok) return checked;
    const { advocateId, accountId } = favour;
    const { kind, quantity, dealId, happenedOn, note } = checked.value;
    const same = dealId ? { kind, dealId } : { kind, quantity, happenedOn, note };
    const known = await tx.outcome.findFirst({ where: { favourId, ...same }, select: { id: true } });
    if (known) return ok({ outcomeId: known.id, isNew: false, advocateId });
    const outcomeId = newId('out');
    const data = { favourId, kind, quantity, dealId, happenedOn, note, forIssueOnly: tell === 'issue' };
    await tx.outcome.create({ data: { id: outcomeId, ...data, recordedById: by.personId, recordedAt: now } });
    if (dealId) await linkDealToFavour(tx, dealId, favourId, now);
    await record(tx, {
      kind: 'outcome.recorded',
      at: now,
      by,
      about: { advocateId, accountId },
      data: { outcomeId, favourId, favour: favour.title, kind, quantity, dealId, happenedOn: dayIn('UTC', happenedOn) },
      reasons: [`${outcomeText(checked.value)}.`, note].filter(Boolean),
    });
    return ok({ outcomeId, isNew: true, advocateId });
  });
}

/** The favour, held until the end of the transaction: two people record the same outcome one after the other. */
async function lockFavour(tx: Tx, favourId: string) {
  await tx.$queryRaw`SELECT id FROM favours WHERE id = ${favourId} FOR UPDATE`;
  return tx.favour.findUnique({ where: { id: favourId } });
}

type Favour = NonNullable<Awaited<ReturnType<typeof lockFavour>>>;

async function factsOf(tx: Tx, favour: Favour, dealId: string | null, now: Date) {
  const { timeZone } = await getSettings(tx);
  const select = { status: true, closedOn: true, accountId: true } as const;
  const deal = dealId ? await tx.deal.findUnique({ where: { id: dealId }, select }) : null;
  return { today: dayIn(timeZone, now), timeZone, favour, deal };
}
