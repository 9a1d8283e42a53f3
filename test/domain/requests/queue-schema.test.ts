import { expect, it } from 'vitest';
import { BulkForm, QueueQuery } from '~/domain/requests/queue-schema';
import { readSearch } from '~/platform/http.server';

const read = (query: string) => readSearch(new Request(`http://flywheel.test/requests${query}`), QueueQuery);

it.each([
  ['', { view: 'open', team: [], q: '', page: 1 }],
  ['?team=SALES', { team: ['SALES'] }],
  ['?team=SALES&team=EVENTS&team=SALES', { team: ['SALES', 'EVENTS'] }],
  ['?team=NOBODY&view=nothing&tier=9&page=0', { team: [], view: 'open', page: 1 }],
  ['?tier=&submitted=&sort=', { view: 'open', sort: '' }],
])('an address such as “%s” is read, odd ones fall back', (query, expected) =>
  expect(read(query)).toMatchObject(expected),
);

it('several requests need at least one, and what is done with them', () => {
  expect(BulkForm.safeParse({ do: 'close', n: ['12', '13'], reason: 'The launch is off.' }).data).toEqual({
    do: 'close',
    n: [12, 13],
    reason: 'The launch is off.',
  });
  expect(BulkForm.safeParse({ do: 'close', n: [], reason: 'No.' }).success).toBe(false);
  expect(BulkForm.safeParse({ do: 'close', n: ['12'], reason: ' ' }).success).toBe(false);
  expect(BulkForm.safeParse({ do: 'assign', n: ['x'], assigneeId: 'per_1' }).success).toBe(false);
});
