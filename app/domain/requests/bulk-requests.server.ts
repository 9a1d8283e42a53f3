import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { assignRequest } from './assign-request.server';
import { closeRequest } from './close-request.server';
import type { BulkForm } from './queue-schema';

const refusals = {
  gone: 'There is no such request.',
  closed: 'It is closed already.',
  held: 'its call took place, so it is done and not closed',
  'not-a-manager': 'Only a manager can look after a request.',
  'no-asset': 'The asset is gone.',
};

export type BulkResult = { done: number[]; failed: { number: number; why: string }[] };

/**
 * Assigns or closes several requests, each in a transaction of its own with its own event and letter. One that refuses
 * holds up no other; it comes back with the reason.
 */
export async function bulkRequests(db: Db, form: BulkForm, by: Actor, now: Date): Promise<BulkResult> {
  const result: BulkResult = { done: [], failed: [] };
  for (const number of new Set(form.n)) {
    const one =
      form.do === 'assign'
        ? await assignRequest(db, { number, assigneeId: form.assigneeId }, by, now)
        : await closeRequest(db, { number, reason: form.reason }, by, now);
    if (one.ok) result.done.push(number);
    else result.failed.push({ number, why: refusals[one.reason] });
  }
  return result;
}
