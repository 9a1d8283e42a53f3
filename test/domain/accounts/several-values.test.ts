import { expect, test } from 'vitest';
import { readDomains, readList } from '~/domain/accounts/several-values';

test.each([
  ['tessel.example', ['tessel.example']],
  ['b.example; a.example', ['a.example', 'b.example']],
  ['https://www.a.example/x, b.example|A.example\nc.example', ['a.example', 'b.example', 'c.example']],
])('%j → %j', (cell, domains) => expect(readDomains(cell)).toEqual({ ok: true, value: domains }));

test.each([
  ['a.example; gmail.com', 'This is a mail provider; anyone could join as this account.'],
  ['a.example; nonsense', 'Not a domain.'],
])('refuses %j', (cell, reason) => expect(readDomains(cell)).toMatchObject({ ok: false, reason: { reason } }));

test.each([
  ['Routing', ['Routing']],
  ['Routing;Planner;Routing', ['Planner', 'Routing']],
  ['Routing, Planner', ['Planner', 'Routing']],
  ['Plan, print and go; Routing', ['Plan, print and go', 'Routing']],
  ['; ;', []],
])('list %j → %j', (cell, value) => expect(readList(cell)).toEqual({ ok: true, value }));
