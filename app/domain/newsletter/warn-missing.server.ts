import { permissions } from '~/domain/access/permissions';
import { record, system } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { formatDateTime } from '~/ui/format';
import { listSampleReaders } from './audience.server';
import { listCandidates } from './candidates.server';
import { checkDraft, type Draft, findDraft } from './draft.server';
import { isWarnedAt, type Missing, missingIn } from './missing';
import { checkLinksJob } from './schema';

/**
 * Five days before its slot looks at a draft once and tells those who run the newsletter what it lacks, in one letter each.
 * However many clocks tick, it is told once.
 */
export async function warnMissing(db: Db, now: Date): Promise<void> {
  const drafts = await db.issue.findMany({
    where: { status: 'DRAFT', warnedAt: null, plannedAt: { gt: now } },
    select: { id: true, plannedAt: true },
  });
  for (const { id, plannedAt } of drafts) if (isWarnedAt(plannedAt, now)) await lookAt(db, id, now);
}

async function lookAt(db: Db, issueId: string, now: Date) {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return;
  const readers = await listSampleReaders(db, await listCandidates(db, now, draft.issue));
  const { findings, samples } = await checkDraft(db, draft, readers, now);
  const hasNews = samples.some((letter) => letter.hasNews);
  const isScheduled = draft.issue.scheduledBy !== null;
  const missing = missingIn({ issueId, findings, content: draft.content, isScheduled, hasNews });
  await db.$transaction(async (tx) => {
    const where = { id: issueId, status: 'DRAFT' as const, warnedAt: null };
    const { count } = await tx.issue.updateMany({ where, data: { warnedAt: now } });
    if (count === 1) await enqueue(tx, checkLinksJob, { issueId });
    if (count === 1 && missing.length) await tell(tx, draft, missing, now);
  });
}

async function tell(tx: Tx, { issue, siteUrl }: Draft, missing: Missing[], now: Date) {
  const { id: issueId, number, slot, plannedAt } = issue;
  const people = await tx.person.findMany({
    where: { role: { in: [...permissions['newsletter.manage']] }, disabledAt: null },
    select: { id: true, email: true, timeZone: true },
  });
  for (const { id, email, timeZone } of people) {
    await queueMail(tx, {
      message: 'issue-missing',
      key: `issue-missing:${issueId}:${slot}:${id}`,
      to: { email, personId: id },
      props: {
        issueLabel: `Issue ${number}`,
        slot: formatDateTime(plannedAt, timeZone),
        missing: missing.map(({ what, how, to }) => ({ what, how, mendUrl: `${siteUrl}${to}` })),
        actionUrl: `${siteUrl}/newsletter/${issueId}`,
      },
      now,
    });
  }
  const data = { number, slot, people: people.length };
  const reasons = missing.map(({ what }) => `${what}.`);
  await record(tx, { kind: 'issue.warned', at: now, by: system, about: { issueId }, data, reasons });
}
