import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import { lookAtAccountsJob } from '~/domain/signals/schema';
import type { AccountFactKind } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { dayIn } from '~/platform/time';
import { checkNote, factNames, type NoteInput, type NoteRefusal } from './noted-fact';
import type { OwnAccounts } from './own-accounts';

type Note = NoteInput & { accountId: string };

/**
 * Notes a fact about an account and has its signals and moments looked at anew. Noting that adoption is acceptable ends
 * every lack of adoption up to that day, as the other two ends do for an escalation and a churn notice. The same note twice is one. Refused: `gone` for an account that the person may not
 * open, a day ahead, a person of another account.
 */
export async function noteFact(
  db: Db,
  { accountId, ...input }: Note,
  by: Actor & { personId: string; own: OwnAccounts },
  now: Date,
): Promise<Result<{ factId: string; isNew: boolean }, 'gone' | NoteRefusal>> {
  return db.$transaction(async (tx) => {
    if (!(await lockAccount(tx, accountId, by.own))) return refuse('gone');
    const contactId = input.contactId || null;
    const contact = contactId ? await tx.contact.findUnique({ where: { id: contactId } }) : null;
    const { timeZone } = await getSettings(tx);
    const facts = { today: dayIn(timeZone, now), accountId, contactOf: contact?.accountId ?? null };
    const checked = checkNote(input, facts);
    if (!checked.ok) return checked;
    const { kind, happenedOn, text } = input;
    const same = { accountId, contactId, kind, happenedOn, text };
    const known = await tx.accountFact.findFirst({ where: same, select: { id: true } });
    if (known) return ok({ factId: known.id, isNew: false });
    const factId = newId('fact');
    await tx.accountFact.create({ data: { id: factId, ...same, recordedById: by.personId, recordedAt: now } });
    const ended = await endStops(tx, kind, { accountId, on: happenedOn });
    await record(tx, {
      kind: 'account.noted',
      at: now,
      by: { personId: by.personId, name: by.name },
      about: { accountId },
      data: { factId, fact: factNames[kind], on: dayIn('UTC', happenedOn), contactId, ended },
      reasons: [text],
    });
    await enqueue(tx, lookAtAccountsJob, { accountIds: [accountId] });
    return ok({ factId, isNew: true });
  });
}

/** The account, held until the end of the transaction: the same note by two people is one. */
async function lockAccount(tx: Tx, accountId: string, { ownerId }: OwnAccounts): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM accounts WHERE id = ${accountId} AND (${ownerId ?? null}::text IS NULL OR owner_id = ${ownerId ?? null}) FOR UPDATE`;
  return rows.length === 1;
}

type Day = { accountId: string; on: Date };

/** What a note ends, up to its day: a stop lasts as long as its fact. Returns how many facts ended. */
async function endStops(tx: Tx, kind: AccountFactKind, { accountId, on }: Day): Promise<number> {
  const upTo = { lte: on };
  if (kind === 'ADOPTION_ACCEPTABLE') {
    const lacking = { accountId, kind: 'ADOPTION_LACKING', endedOn: null, happenedOn: upTo } as const;
    return (await tx.accountFact.updateMany({ where: lacking, data: { endedOn: on } })).count;
  }
  if (kind === 'ESCALATION_CLOSED') {
    const open = { id: accountId, escalationSince: upTo };
    return (await tx.account.updateMany({ where: open, data: { escalationSince: null } })).count;
  }
  if (kind !== 'NOTICE_WITHDRAWN') return 0;
  const given = { id: accountId, churnNoticeOn: upTo };
  return (await tx.account.updateMany({ where: given, data: { churnNoticeOn: null } })).count;
}
