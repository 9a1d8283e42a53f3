import { recordSearch } from '~/domain/assets/record-search.server';
import type { Db, Tx } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { type DraftForm, fillFromDeal, hasWords } from './draft';
import { findDeal } from './weighing.server';

/**
 * Keeps what somebody has typed so far; a deal newly chosen fills the fields that the CRM knows. What was submitted in the
 * meantime is not kept again. After a day without a word a new sitting begins.
 */
export async function saveDraft(db: Db, typed: DraftForm, personId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const submissionKey = `${personId}:${typed.submissionKey}`;
    if (await tx.request.findUnique({ where: { submissionKey }, select: { id: true } })) return;
    const kept = await tx.requestDraft.findUnique({ where: { personId } });
    const before = kept?.form as DraftForm | undefined;
    const form = before?.dealId === typed.dealId ? typed : await fill(tx, typed, before);
    const isNew = !kept || before?.submissionKey !== typed.submissionKey || addTime(kept.updatedAt, days(1)) < now;
    const data = { form, updatedAt: now, ...(isNew ? { startedAt: now } : {}) };
    await tx.requestDraft.upsert({
      where: { personId },
      create: { personId, form, startedAt: now, updatedAt: now },
      update: data,
    });
    if (hasWords(form)) await recordSearch(tx, { personId }, now);
  });
}

async function fill(tx: Tx, form: DraftForm, before: DraftForm | undefined): Promise<DraftForm> {
  const deal = await findDeal(tx, form.dealId);
  return deal ? fillFromDeal(form, deal, before ? await findDeal(tx, before.dealId) : null) : form;
}
