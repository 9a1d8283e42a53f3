import type { Tx } from '~/platform/db.server';
import type { AuditData, AuditKind } from './events';

/** Who did it. The system acts by its own name, e.g. a job that lapses claims. */
export type Actor = { personId: string | null; name: string };
export const system: Actor = { personId: null, name: 'Flywheel' };

/** What the event is about; it appears on the timeline of each. */
export type Subjects = {
  advocateId?: string | null;
  accountId?: string | null;
  opportunityId?: string | null;
  requestId?: string | null;
  issueId?: string | null;
};

type Event<K extends AuditKind> = {
  kind: K;
  at: Date;
  by: Actor;
  about: Subjects;
  data: AuditData<K>;
  reasons?: string[];
};

/**
 * Writes the one event of a change, inside the change's transaction. `reasons` are full sentences, as shown to people.
 * `data` is checked by type: app/domain/audit/events.ts. No addresses and no tokens in it.
 */
export async function record<K extends AuditKind>(tx: Tx, { kind, at, by, about, data, reasons = [] }: Event<K>) {
  const actor = { actorId: by.personId, actorName: by.name };
  await tx.auditEvent.create({ data: { kind, at, ...actor, ...about, data, reasons } });
}

/** Writes many events of one change in one statement, such as those of a slice of an import. */
export async function recordMany<K extends AuditKind>(tx: Tx, events: Event<K>[]) {
  const rows = events.map(({ kind, at, by, about, data, reasons = [] }) => ({
    ...{ kind, at, actor_id: by.personId, actor_name: by.name, data, reasons },
    ...{ advocate_id: about.advocateId, account_id: about.accountId, opportunity_id: about.opportunityId },
    ...{ request_id: about.requestId, issue_id: about.issueId },
  }));
  await tx.$executeRaw`
    INSERT INTO audit_events (at, kind, actor_id, actor_name, advocate_id, account_id, opportunity_id, request_id, issue_id,
      data, reasons)
    SELECT at, kind, actor_id, actor_name, advocate_id, account_id, opportunity_id, request_id, issue_id, data,
      ARRAY(SELECT jsonb_array_elements_text(reasons))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS it(at timestamp, kind text, actor_id text, actor_name text,
      advocate_id text, account_id text, opportunity_id text, request_id text, issue_id text, data jsonb, reasons jsonb)`;
}
