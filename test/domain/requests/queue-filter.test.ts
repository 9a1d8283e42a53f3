import { expect, it } from 'vitest';
import { orderOf, searchCondition } from '~/domain/requests/queue-filter.server';
import { QueueQuery } from '~/domain/requests/queue-schema';
import { NOW } from '#test/support/clock';

const query = (change: object) => QueueQuery.parse(change);

it('binds what was typed, wildcards still', () => {
  const { sql, values } = searchCondition(query({ q: "50%_'; DROP" }), NOW);
  expect(sql).not.toContain('DROP');
  expect(new Set(values)).toEqual(new Set(["%50\\%\\_'; DROP%"]));
});

it('asks for nothing where nothing is chosen', () => expect(searchCondition(query({}), NOW).sql).toBe('true'));

it('the closed come by their end, others by the clock that ends first', () => {
  expect(orderOf(query({ view: 'closed' })).sql).toContain('closed_at DESC');
  expect(orderOf(query({})).sql).toContain('paused_at');
  expect(orderOf(query({ view: 'closed', sort: 'by' })).sql).toContain('needed_by');
});
