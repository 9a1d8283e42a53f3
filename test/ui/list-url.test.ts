import { expect, test } from 'vitest';
import { pageLinks, sortLink, withParams } from '~/ui/list-url';

const search = new URLSearchParams('q=rail&sort=-sla&page=3');

test('a changed filter keeps the others and starts at the first page', () => {
  expect(withParams(search, { team: 'sales' })).toBe('?q=rail&sort=-sla&team=sales');
  expect(withParams(search, { q: null })).toBe('?sort=-sla');
  expect(withParams(search, { q: '' })).toBe('?sort=-sla');
  expect(withParams(search, { page: 4 })).toBe('?page=4&q=rail&sort=-sla');
});

test('what was typed cannot break out of the link', () => {
  expect(withParams(new URLSearchParams(), { q: 'a&b=c#d' })).toBe('?q=a%26b%3Dc%23d');
});

test('a column head sorts rising, then falling, and says how the list is sorted', () => {
  expect(sortLink(search, 'deal')).toEqual({ href: '?q=rail&sort=deal', direction: undefined });
  expect(sortLink(search, 'sla')).toEqual({ href: '?q=rail&sort=sla', direction: 'descending' });
  expect(sortLink(new URLSearchParams('sort=sla'), 'sla')).toEqual({ href: '?sort=-sla', direction: 'ascending' });
  expect(sortLink(new URLSearchParams(), 'sla', 'sla').direction).toBe('ascending');
});

test('a page knows its neighbours', () => {
  expect(pageLinks(search, 3, 3)).toEqual({ previous: '?page=2&q=rail&sort=-sla', next: undefined });
  expect(pageLinks(search, 1, 3)).toEqual({ previous: undefined, next: '?page=2&q=rail&sort=-sla' });
  expect(pageLinks(search, 1, 0)).toEqual({ previous: undefined, next: undefined });
});
