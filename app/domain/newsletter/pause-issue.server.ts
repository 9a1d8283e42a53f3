import { record, system } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';

/** Stops an issue on its way by itself; no further batch of it is taken until a person resumes it. */
export async function pauseIssue(tx: Tx, { issueId, reason }: { issueId: string; reason: string }, now: Date) {
  const paused = await tx.issue.updateManyAndReturn({
    where: { id: issueId, status: 'SENDING' },
    data: { status: 'PAUSED', pausedReason: reason },
    select: { number: true },
  });
  for (const data of paused)
    await record(tx, { kind: 'issue.paused', at: now, by: system, about: { issueId }, data, reasons: [reason] });
}
