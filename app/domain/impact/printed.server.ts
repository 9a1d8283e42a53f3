import { Prisma } from '~/generated/prisma/client';

/**
 * Of `outcomes o` of `favours f`: stands in a letter of an issue that went out or is on its way, and the issue has not
 * accounted for it yet. What is true of it then cannot be taken back, and no note tells it beside the issue.
 */
export const isInAnIssue = Prisma.sql`
  o.printed_at IS NULL AND f.activity <> 'REVIEW' AND EXISTS (
    SELECT 1 FROM issue_recipients r JOIN issues i ON i.id = r.issue_id JOIN send_batches b ON b.id = r.batch_id
     WHERE r.advocate_id = f.advocate_id AND b.first_attempt_at >= o.recorded_at
       AND (i.frozen->'forReaders'->>'showsImpact')::boolean
       AND (r.status = 'SENT' OR (r.status = 'QUEUED' AND i.status IN ('SENDING', 'PAUSED'))))`;
