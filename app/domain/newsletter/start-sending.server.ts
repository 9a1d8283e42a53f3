import type { FrozenIssue } from './schema';
import { sendIssueJob } from './schema';
import { splitAudience, countReasons, type Candidate, type Exclusion } from './audience';
import type { ApprovalRefusal } from './approval';
import { refuseUnapproved } from './approval.server';
import { listCandidates } from './candidates.server';
import { type Cut, cutBatches } from './cut-batches';
import { dueAt, wallTime } from './due-at';
import { record, type Actor } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';

export type StartRefusal = 'not-a-draft' | 'nobody-to-send-to' | ApprovalRefusal;

const ROWS_PER_INSERT = 5000;

/**
 * Freezes an issue and sets it going: everybody considered gets a row with the reason where they are left out, and the
 * included are cut into batches, each due when its readers are (due-at.ts). One transaction, one winner however often
 * "Send" is pressed (R10). Only the calendar's own start waits for each reader's clock: who presses Send means now.
 */
export async function startSending(
  db: Db,
  issue: { issueId: string; frozen: FrozenIssue; batchSize: number; isScheduled?: true },
  by: Actor,
  now: Date,
): Promise<Result<{ included: number; later: number; excluded: Partial<Record<Exclusion, number>> }, StartRefusal>> {
  return db
    .$transaction(
      async (tx) => {
        const unapproved = await refuseUnapproved(tx, issue.issueId, by.personId);
        if (unapproved) return refuse(unapproved);
        const { count } = await tx.issue.updateMany({
          where: { id: issue.issueId, status: 'DRAFT', ...(issue.isScheduled && { scheduledAt: { not: null } }) },
          data: { status: 'SENDING', frozen: issue.frozen as Prisma.InputJsonObject, sendStartedAt: now },
        });
        if (count !== 1) return refuse('not-a-draft');
        const { number, segmentId, plannedAt, sendsLocally } = await tx.issue.findUniqueOrThrow({
          where: { id: issue.issueId },
          select: { number: true, segmentId: true, plannedAt: true, sendsLocally: true },
        });
        const { included, excluded } = splitAudience(await listCandidates(tx, now, { segmentId }));
        if (!included.length) throw new NobodyError();
        const { timeZone } = await getSettings(tx);
        const local = issue.isScheduled && sendsLocally ? wallTime(timeZone, plannedAt) : null;
        const batches = cutBatches(included, issue.batchSize, (zone) => dueAt(now, zone, local));
        await storeBatches(tx, issue.issueId, batches);
        const later = batches.reduce((sum, batch) => sum + (batch.dueAt > now ? batch.readers.length : 0), 0);
        await storeRecipients(tx, issue.issueId, excluded, 'EXCLUDED');
        const reasons = countReasons(excluded);
        await record(tx, {
          kind: 'issue.send-started',
          at: now,
          by,
          about: { issueId: issue.issueId },
          data: { number, included: included.length, excluded: reasons as Record<string, number> },
        });
        await enqueue(tx, sendIssueJob, { issueId: issue.issueId });
        return ok({ included: included.length, later, excluded: reasons });
      },
      { timeout: 120_000 },
    )
    .catch((error) => {
      if (error instanceof NobodyError) return refuse('nobody-to-send-to');
      throw error;
    });
}

/** Rolls the freeze back: an issue for nobody stays a draft. */
class NobodyError extends Error {}

async function storeBatches(tx: Tx, issueId: string, cut: Cut<Candidate>[]) {
  const batches = cut.map(({ dueAt: nextAttemptAt }, at) => ({
    id: newId('bat'),
    issueId,
    ordinal: at + 1,
    nextAttemptAt,
  }));
  await tx.sendBatch.createMany({ data: batches });
  const queued = cut.flatMap(({ readers }, at) =>
    readers.map((reader, position) => ({ ...reader, batchId: batches[at]?.id, position })),
  );
  await storeRecipients(tx, issueId, queued, 'QUEUED');
}

type Recipient = { advocateId: string; email: string; reason?: Exclusion; batchId?: string; position?: number };

/** An address that stands twice is one letter; the included are stored first. */
async function storeRecipients(tx: Tx, issueId: string, recipients: Recipient[], status: 'QUEUED' | 'EXCLUDED') {
  for (let start = 0; start < recipients.length; start += ROWS_PER_INSERT) {
    const rows = recipients
      .slice(start, start + ROWS_PER_INSERT)
      .map(({ advocateId: advocate_id, batchId: batch_id, email, reason, position }) => {
        return { id: newId('rcp'), advocate_id, email, reason, batch_id, position };
      });
    await tx.$executeRaw`
      INSERT INTO issue_recipients (id, issue_id, advocate_id, email, status, reason, batch_id, position)
      SELECT id, ${issueId}, advocate_id, email, ${status}::"RecipientStatus", reason, batch_id, position
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             AS row(id text, advocate_id text, email text, reason text, batch_id text, position int)
          ON CONFLICT DO NOTHING`;
  }
}
