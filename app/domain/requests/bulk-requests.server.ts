import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { askNext } from './ask-next.server';
import { assignRequest } from './assign-request.server';
import { closeRequest } from './close-request.server';
import { offerAsset } from './offer-asset.server';
import type { BulkForm } from './queue-schema';

const refusals = {
  gone: 'There is no such request.',
  closed: 'It is closed already.',
  held: 'its call took place, so it is done and not closed',
  'not-a-manager': 'Only a manager can look after a request.',
  'no-asset': 'The asset may not be sent any more.',
  offered: 'This asset was offered to its requester before.',
  'nobody-next': 'Nobody comes next: nobody is asked in order, or everybody had their turn.',
};

export type BulkResult = { done: number[]; failed: { number: number; why: string }[] };

/**
 * Assigns or closes several requests, offers them an asset or has the next asked, each in a transaction of its own with its own event and letter. One that refuses
 * holds up no other; it comes back with the reason.
 */
export async function bulkRequests(
  db: Db,
  form: BulkForm,
  by: Actor & { personId: string },
  now: Date,
): Promise<BulkResult> {
  const result: BulkResult = { done: [], failed: [] };
  for (const number of new Set(form.n)) {
    const one = await act(db, number, form, by, now);
    if (one.ok) result.done.push(number);
    else result.failed.push({ number, why: refusals[one.reason] });
  }
  return result;
}

function act(db: Db, number: number, form: BulkForm, by: Actor & { personId: string }, now: Date) {
  switch (form.do) {
    case 'next':
      return askNext(db, { number }, by, now);
    case 'offer':
      return offerAsset(db, { number, assetId: form.assetId, words: form.words }, by, now);
    case 'assign':
      return assignRequest(db, { number, assigneeId: form.assigneeId }, by, now);
    case 'close':
      return closeRequest(db, { number, reason: form.reason }, by, now);
  }
}
