import { z } from 'zod';
import type { Reader } from '~/platform/db.server';
import { newsletterEvents } from './events';
import { findingKey } from './kept';

const Data = newsletterEvents['issue.finding-kept'];
const Event = z.object({ data: Data, actorName: z.string(), at: z.date(), reasons: z.tuple([z.string()]) });

/** What was kept of an issue's copy check, by the finding's key, with who kept it first and when: the audit log has it. */
export async function listKept(db: Reader, issueId: string): Promise<Map<string, { by: string; at: Date }>> {
  const rows = await db.auditEvent.findMany({
    where: { kind: 'issue.finding-kept', issueId },
    orderBy: { id: 'desc' },
  });
  return new Map(
    rows.map((row) => {
      const { data, actorName, at, reasons } = Event.parse(row);
      return [findingKey({ ...data, text: reasons[0] }), { by: actorName, at }];
    }),
  );
}
