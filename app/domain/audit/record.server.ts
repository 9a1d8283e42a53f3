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
export async function record<K extends AuditKind>(tx: Tx, event: Event<K>) {
  await recordMany(tx, [event]);
}

/** Writes many events of one change at once, such as those of a slice of an import. */
export async function recordMany<K extends AuditKind>(tx: Tx, events: Event<K>[]) {
  await tx.auditEvent.createMany({
    data: events.map(({ kind, at, by, about, data, reasons = [] }) => ({
      ...{ kind, at, actorId: by.personId, actorName: by.name },
      ...about,
      ...{ data, reasons },
    })),
  });
}
