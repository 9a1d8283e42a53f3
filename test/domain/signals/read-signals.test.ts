import { expect, it } from 'vitest';
import { accountFacts } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { daysAgo } from '#test/support/signals';
import type { AccountFacts } from '~/domain/accounts/account-facts';
import type { SignalSource } from '~/domain/signals/catalogue';
import { newestFact } from '~/domain/signals/read-signals';

const names: Record<string, string> = { con_1: 'Leila Osei', con_2: 'Dev Malhotra' };

function read(source: SignalSource, threshold: number, known: Partial<AccountFacts>) {
  const found = newestFact(source, {
    facts: accountFacts({ seats: 18, ...known }),
    threshold,
    nameOf: (id) => names[id],
    now: NOW,
  });
  return found && `${found.fact} (${found.on.toISOString().slice(0, 10)})`;
}

const span = (ago: number, actions: number | null, activeUsers: number | null = null) => ({
  ago,
  actions,
  activeUsers,
  minutes: null,
});
const upsell = { id: 'd', name: 'Routes for Kent', type: 'UPSELL', openedOn: null, expectedCloseOn: null } as const;
const ticket = { openedOn: daysAgo(20), closedOn: daysAgo(10), isEscalated: false };
const nps = (score: number, ago: number, contactId: string | null = 'con_1') => ({
  contactId,
  kind: 'NPS' as const,
  score,
  on: daysAgo(ago),
});

type Row = [what: string, source: SignalSource, threshold: number, known: Partial<AccountFacts>, fact: string | null];

const rows: Row[] = [
  ['use for each seat', 'usage', 20, { usage: [span(0, 3708)] }, '3,708 actions in 30 days, 206 a seat (2026-11-19)'],
  ['too little use', 'usage', 20, { usage: [span(0, 359)] }, null],
  [
    'use a month ago',
    'usage',
    20,
    { usage: [span(0, 10), span(1, 360)] },
    '360 actions in 30 days, 20 a seat (2026-10-20)',
  ],
  ['use by nobody knows how many seats', 'usage', 20, { seats: null, usage: [span(0, 9000)] }, null],
  ['no seats at all', 'usage', 0, { seats: 0, usage: [span(0, 9000)] }, null],
  ['seats in use', 'active-users', 70, { usage: [span(0, null, 14)] }, '14 of 18 seats in use (2026-11-19)'],
  ['few seats in use', 'active-users', 80, { usage: [span(0, null, 14)] }, null],
  [
    'a feature',
    'feature',
    5,
    { features: [{ feature: 'Forecast', firstOn: daysAgo(78), lastOn: daysAgo(3), users: 14 }] },
    'Forecast used by 14 of 18 (2026-09-02)',
  ],
  [
    'a feature of two',
    'feature',
    5,
    { features: [{ feature: 'F', firstOn: daysAgo(8), lastOn: NOW, users: 2 }] },
    null,
  ],
  [
    'an old feature',
    'feature',
    1,
    { features: [{ feature: 'F', firstOn: daysAgo(366), lastOn: NOW, users: 9 }] },
    null,
  ],
  [
    'a feature used by nobody knows how many',
    'feature',
    1,
    { features: [{ feature: 'Alerts', firstOn: daysAgo(1), lastOn: daysAgo(1), users: null }] },
    'Alerts in use (2026-11-18)',
  ],
  [
    'a goal',
    'goal',
    0,
    {
      noted: [
        { kind: 'GOAL_ACHIEVED', contactId: null, text: 'late loads down 31%', on: daysAgo(22), endedOn: null },
        { kind: 'CONTENT_SENT', contactId: null, text: 'a blog post', on: daysAgo(2), endedOn: null },
      ],
    },
    'late loads down 31% (2026-10-28)',
  ],
  [
    'an upsell',
    'expansion',
    0,
    { deals: [{ ...upsell, status: 'WON', closedOn: daysAgo(4) }] },
    'Upsell won: Routes for Kent (2026-11-15)',
  ],
  ['an upsell that is open', 'expansion', 0, { deals: [{ ...upsell, status: 'OPEN', closedOn: null }] }, null],
  [
    'a larger plan',
    'expansion',
    0,
    { subscriptions: [{ plan: 'Pro', startedOn: daysAgo(9), endedOn: null, isUpgrade: true, isTrial: false }] },
    'Upgraded to Pro (2026-11-10)',
  ],
  [
    'a renewal',
    'renewal',
    0,
    { deals: [{ ...upsell, type: 'RENEWAL', status: 'WON', closedOn: daysAgo(2) }] },
    'Renewal won: Routes for Kent (2026-11-17)',
  ],
  [
    'a renewal that somebody noted',
    'renewal',
    0,
    { noted: [{ kind: 'RENEWED', contactId: null, text: 'three more years', on: daysAgo(2), endedOn: null }] },
    'three more years (2026-11-17)',
  ],
  [
    'a certification',
    'certification',
    1,
    { certifications: [{ contactId: 'con_2', title: 'Planner', on: daysAgo(30) }] },
    'Planner, Dev Malhotra (2026-10-20)',
  ],
  [
    'one certification where two are needed',
    'certification',
    2,
    { certifications: [{ contactId: null, title: 'P', on: daysAgo(3) }] },
    null,
  ],
  [
    'an event',
    'event',
    1,
    { attendances: [{ contactId: null, kind: 'USER_GROUP', title: 'Rotterdam user group', on: daysAgo(253) }] },
    'Rotterdam user group (2026-03-11)',
  ],
  [
    'an event to come',
    'event',
    1,
    { attendances: [{ contactId: null, kind: 'EVENT', title: 'E', on: daysAgo(-1) }] },
    null,
  ],
  ['an NPS', 'survey', 9, { surveys: [nps(10, 3)] }, 'NPS 10, Leila Osei (2026-11-16)'],
  ['an NPS below', 'survey', 9, { surveys: [nps(8, 3)] }, null],
  ['a CSAT', 'survey', 9, { surveys: [{ ...nps(4.5, 3, null), kind: 'CSAT' }] }, 'CSAT 4.5 (2026-11-16)'],
  ['a CSAT below', 'survey', 9, { surveys: [{ ...nps(4, 3), kind: 'CSAT' }] }, null],
  ['somebody who changed their mind', 'survey', 9, { surveys: [nps(10, 30), nps(3, 3)] }, null],
  [
    'somebody else who did not',
    'survey',
    9,
    { surveys: [nps(10, 30), nps(3, 3, 'con_2')] },
    'NPS 10, Leila Osei (2026-10-20)',
  ],
  [
    'tickets solved',
    'support',
    2,
    { tickets: [ticket, { ...ticket, closedOn: daysAgo(4) }] },
    '2 tickets solved in 90 days, none escalated (2026-11-15)',
  ],
  ['too few tickets', 'support', 2, { tickets: [ticket] }, null],
  ['no ticket at all', 'support', 0, { tickets: [] }, null],
  ['tickets of which one was escalated', 'support', 1, { tickets: [ticket, { ...ticket, isEscalated: true }] }, null],
  ['an escalation that is open', 'support', 1, { tickets: [ticket], escalationSince: daysAgo(2) }, null],
  ['tickets solved long ago', 'support', 1, { tickets: [{ ...ticket, closedOn: daysAgo(91) }] }, null],
];

it.each(rows)('%s', (_, source, threshold, known, fact) => {
  expect(read(source, threshold, known)).toBe(fact);
});

it('tells of the newest of several', () => {
  expect(read('survey', 9, { surveys: [nps(9, 3, 'con_2'), nps(10, 30)] })).toBe('NPS 9, Dev Malhotra (2026-11-16)');
});
