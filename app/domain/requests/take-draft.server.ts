import type { Tx } from '~/platform/db.server';

/** Ends the draft that a request was made of, and says when its sitting began; `now` where nothing was kept of it. */
export async function takeDraft(
  tx: Tx,
  { personId, formKey }: { personId: string; formKey: string },
  now: Date,
): Promise<Date> {
  const where = { personId, form: { path: ['submissionKey'], equals: formKey } };
  const draft = await tx.requestDraft.findFirst({ where, select: { startedAt: true } });
  await tx.requestDraft.deleteMany({ where });
  return draft && draft.startedAt < now ? draft.startedAt : now;
}
