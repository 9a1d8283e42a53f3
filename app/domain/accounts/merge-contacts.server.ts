import { giveAdvocate } from '~/domain/advocates/give-advocate.server';
import { mergeAdvocates } from '~/domain/advocates/merge-advocates.server';
import { type Actor, record } from '~/domain/audit/record.server';
import { mergeInvitees } from '~/domain/cohorts/merge-invitees.server';
import { suppressAlike } from '~/domain/mail/suppress-alike.server';
import { handOverSuggestions } from '~/domain/moments/hand-over-suggestions.server';
import { lookAtAccountsJob } from '~/domain/signals/schema';
import type { Db, Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { lockMerge } from './lock-merge.server';
import { findMergeFacts, type MergeFacts } from './merge-facts.server';
import { mergeConsequences, mergedContact, mergeRefusal, type MergeRefusal } from './merged-contact';

type Merge = { keptId: string; goneId: string };

/**
 * Makes one contact of two who are the same person. The kept one takes over what it lacks and everything that was seen of
 * the other; consent only tightens (reliability U2), no favour is lost. Refused: `gone` for an unknown contact, and what
 * `mergeRefusal` says of two advocates.
 */
export async function mergeContacts(
  db: Db,
  { keptId, goneId }: Merge,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ accountId: string | null }, 'gone' | MergeRefusal>> {
  return db.$transaction(async (tx) => {
    await lockMerge(tx, [keptId, goneId]);
    const [kept, gone] = [await findMergeFacts(tx, keptId), await findMergeFacts(tx, goneId)];
    if (!kept || !gone) return refuse('gone');
    const refusal = mergeRefusal(kept, gone);
    if (refusal) return refuse(refusal);
    const moved = await handOverSeen(tx, kept, gone);
    await mergePeople(tx, { kept, gone, by, now });
    const fields = mergedContact(kept, gone);
    await tx.contact.delete({ where: { id: goneId } }); // before the other may take its address and its CRM id
    await tx.contact.update({ where: { id: keptId }, data: fields });
    await record(tx, {
      kind: 'contact.merged',
      at: now,
      by: { personId: by.personId, name: by.name },
      about: { advocateId: kept.advocate?.id ?? gone.advocate?.id ?? null, accountId: kept.account?.id ?? null },
      data: {
        ...{ keptId, goneId, name: kept.name, goneName: gone.name, moved, changes: changesOf(kept, fields) },
        goneAdvocateId: kept.advocate && gone.advocate && gone.advocate.id,
      },
      reasons: mergeConsequences({ ...kept, email: null }, { ...gone, email: null }),
    });
    const accountIds = [kept, gone].flatMap(({ account }) => account?.id ?? []);
    if (accountIds.length > 0) await enqueue(tx, lookAtAccountsJob, { accountIds });
    return ok({ accountId: kept.account?.id ?? null });
  });
}

/** What was seen of a contact stays with the account at which it was seen. */
async function handOverSeen(tx: Tx, kept: MergeFacts, gone: MergeFacts): Promise<number> {
  const change = { where: { contactId: gone.id }, data: { contactId: kept.id } };
  const counts = [
    await tx.usageRecord.updateMany(change),
    await tx.supportTicket.updateMany(change),
    await tx.surveyScore.updateMany(change),
    await tx.attendance.updateMany(change),
    await tx.certification.updateMany(change),
    await tx.accountFact.updateMany(change),
  ];
  return counts.reduce((sum, { count }) => sum + count, 0);
}

type People = { kept: MergeFacts; gone: MergeFacts; by: Actor; now: Date };

async function mergePeople(tx: Tx, { kept, gone, by, now }: People) {
  const over = { from: gone.id, to: kept.id };
  const addresses = [...new Set([...kept.addresses, ...gone.addresses])];
  await mergeInvitees(tx, { ...over, addresses, now });
  await suppressAlike(tx, addresses, now);
  await handOverSuggestions(tx, over);
  if (!gone.advocate) return;
  if (kept.advocate) await mergeAdvocates(tx, { keptId: kept.advocate.id, goneId: gone.advocate.id, by, now });
  else await giveAdvocate(tx, over);
}

/** Before and after, without addresses and phone numbers themselves. */
function changesOf(kept: MergeFacts, fields: ReturnType<typeof mergedContact>) {
  return Object.entries(fields)
    .filter(([field, to]) => kept[field as keyof typeof fields] !== to)
    .map(([field, to]) => {
      const from = kept[field as keyof typeof fields];
      return field === 'email' || field === 'phone' ? { field } : { field, from, to };
    });
}
