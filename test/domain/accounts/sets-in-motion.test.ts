import { expect, test } from 'vitest';
import type { CellValue } from '~/domain/accounts/cell';
import type { CrmKind } from '~/domain/accounts/fields';
import { setsInMotion } from '~/domain/accounts/sets-in-motion';

const now = new Date('2026-11-19T13:00:00Z');

test.each<[string, CrmKind, string, CellValue, Record<string, CellValue>, RegExp | null]>([
  ['an escalation', 'ACCOUNTS', 'escalationSince', '2026-11-18', {}, /^Stop moment: .* escalation is over$/],
  ['a churn notice', 'ACCOUNTS', 'churnNoticeOn', '2026-11-18', {}, /^Stop moment/],
  ['a renewal in 20 days', 'ACCOUNTS', 'renewalOn', '2026-12-09', {}, /^Renewal in 20 days$/],
  ['a renewal tomorrow', 'ACCOUNTS', 'renewalOn', '2026-11-20', {}, /^Renewal in 1 day$/],
  ['a renewal today', 'ACCOUNTS', 'renewalOn', '2026-11-19', {}, /^Renewal today$/],
  ['a renewal far away', 'ACCOUNTS', 'renewalOn', '2026-12-20', {}, null],
  ['a renewal that is over', 'ACCOUNTS', 'renewalOn', '2026-11-01', {}, null],
  ['another name', 'ACCOUNTS', 'name', 'Tessel AG', {}, null],
  ['an upsell opened', 'DEALS', 'status', 'OPEN', { type: 'UPSELL' }, /^Stop moment: .* upsell is open$/],
  ['a deal that turns out to be an upsell', 'DEALS', 'type', 'UPSELL', { type: 'UPSELL', status: 'OPEN' }, /^Stop/],
  ['an upsell lost', 'DEALS', 'status', 'LOST', { type: 'UPSELL' }, /^Stop moment: .* lost upsell$/],
  ['an upsell won', 'DEALS', 'status', 'WON', { type: 'UPSELL' }, /may be asked again$/],
  ['a new deal won', 'DEALS', 'status', 'WON', { type: 'NEW' }, null],
  ['the stage of an upsell', 'DEALS', 'stage', 'Proposal', { type: 'UPSELL', status: 'OPEN' }, null],
  ['a ticket that escalates', 'TICKETS', 'isEscalated', true, {}, /^Stop moment/],
  [
    'an escalated ticket that closes',
    'TICKETS',
    'closedOn',
    '2026-11-18',
    { isEscalated: true },
    /may be asked again$/,
  ],
  ['any ticket that closes', 'TICKETS', 'closedOn', '2026-11-18', {}, null],
  ['somebody left', 'CONTACTS', 'leftOn', '2026-11-18', {}, /^Left the account/],
  ['use', 'USAGE', 'actions', 5, {}, null],
])('%s', (_, kind, field, to, values, text) => {
  const motion = setsInMotion(kind, { field, from: null, to }, values, now);
  if (text) expect(motion?.text).toMatch(text);
  else expect(motion).toBeNull();
});
