import { firstNameOf } from '~/domain/advocates/first-name';
import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { dayIn } from '~/platform/time';
import { linkDealToFavour } from './link-deal.server';
import { markTold } from './mark-told.server';
import { checkOutcome, type OutcomeInput, type OutcomeRefusal } from './outcome-faults';
import { impactNote, outcomeText } from './outcome-words';

type Recorded = { outcomeId: string; isNew: boolean; told: boolean; name: string };

/**
 * Records what a favour led to, links its deal, and tells the advocate at once when `tellNow` says so (else the next
 * issue does); of a review nothing is told (rules V9). The same outcome twice is one. Refused: see outcome-faults.ts;
 * `gone` for an unknown favour.
 */
export async function recordOutcome(
  db: Db,
  { favourId, tellNow, ...input }: OutcomeInput & { favourId: string; tellNow: boolean },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<Recorded, 'gone' | OutcomeRefusal>> {
  return db.$transaction(async (tx) => {
    const favour = await lockFavour(tx, favourId);
    if (!favour) return refuse('gone');
    const checked = checkOutcome(input, await factsOf(tx, favour, input.dealId, now));
    if (!checked.ok) return checked;
    const { advocate } = favour;
    const { kind, quantity, dealId, happenedOn, note } = checked.value;
    const same = dealId ? { kind, dealId } : { kind, quantity, happenedOn, note };
    const known = await tx.outcome.findFirst({ where: { favourId, ...same }, select: { id: true, toldAt: true } });
    const { name } = advocate.person;
    if (known) return ok({ outcomeId: known.id, isNew: false, told: known.toldAt !== null, name });
    const outcomeId = newId('out');
    const data = { favourId, kind, quantity, dealId, happenedOn, note };
    await tx.outcome.create({ data: { id: outcomeId, ...data, recordedById: by.personId, recordedAt: now } });
    if (dealId) await linkDealToFavour(tx, dealId, favourId, now);
    await record(tx, {
      kind: 'outcome.recorded',
      at: now,
      by,
      about: { advocateId: favour.advocateId, accountId: favour.accountId },
      data: { outcomeId, favourId, favour: favour.title, kind, quantity, dealId, happenedOn: dayIn('UTC', happenedOn) },
      reasons: [`${outcomeText(checked.value)}.`, note].filter(Boolean),
    });
    const told = tellNow && advocate.leftAt === null && favour.activity !== 'REVIEW';
    if (told) await tell(tx, { favour, outcomeId, outcome: checked.value, by, now });
    return ok({ outcomeId, isNew: true, told, name });
  });
}

/** The favour, held until the end of the transaction: two people record the same outcome one after the other. */
async function lockFavour(tx: Tx, favourId: string) {
  await tx.$queryRaw`SELECT id FROM favours WHERE id = ${favourId} FOR UPDATE`;
  return tx.favour.findUnique({
    where: { id: favourId },
    include: { advocate: { select: { leftAt: true, person: { select: { id: true, name: true, email: true } } } } },
  });
}

type Favour = NonNullable<Awaited<ReturnType<typeof lockFavour>>>;

async function factsOf(tx: Tx, favour: Favour, dealId: string | null, now: Date) {
  const { timeZone } = await getSettings(tx);
  const select = { status: true, closedOn: true, accountId: true } as const;
  const deal = dealId ? await tx.deal.findUnique({ where: { id: dealId }, select }) : null;
  return { today: dayIn(timeZone, now), timeZone, favour, deal };
}

type Telling = { favour: Favour; outcomeId: string; outcome: OutcomeInput; by: Actor; now: Date };

async function tell(tx: Tx, { favour, outcomeId, outcome, by, now }: Telling) {
  const { person } = favour.advocate;
  await queueMail(tx, {
    message: 'impact-note',
    key: `impact-note:${outcomeId}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      ...impactNote(favour, outcome),
      actionUrl: `${env().SITE_URL}/me`,
    },
    now,
  });
  await markTold(tx, { advocateId: favour.advocateId, outcomeIds: [outcomeId] }, { by, how: 'letter', now });
}
