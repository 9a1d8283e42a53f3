import { describe, expect, it } from 'vitest';
import type { AskRow, PageRow } from '~/domain/requests/columns.server';
import { askLine, dealWords, helperWords, shortly } from '~/domain/requests/page-words';
import { Prisma } from '~/generated/prisma/client';
import { NOW } from '#test/support/clock';

const ask: AskRow = {
  id: 'ask_1',
  advocateId: 'adv_1',
  status: 'OPEN',
  minutes: 30,
  askedAt: NOW,
  expiresAt: new Date('2026-11-26T12:00:00Z'),
  answeredAt: null,
  declineReason: null,
  answerNote: 'Mornings suit me.',
  advocate: {
    jobTitle: 'Data platform lead',
    person: { name: 'Maren Okafor', email: 'maren@haldenfreight.example' },
    contact: { account: { name: 'Halden Freight' } },
  },
};

const call = { activity: 'REFERENCE_CALL', neededBy: new Date('2026-11-27') } as const;

describe('an ask on the page', () => {
  it('says until when it may be answered, in the zone of the reader', () => {
    expect(askLine(ask, 'Europe/Berlin').line).toBe('asked Thu 19 Nov, answers until Thu 26 Nov 2026, 13:00 CET');
  });

  it.each([
    ['ACCEPTED', 'Said yes'],
    ['DECLINED', 'Could not'],
    ['EXPIRED', 'Did not answer'],
    ['WITHDRAWN', 'Taken back'],
    ['DONE', 'Helped'],
  ] as const)('%s reads “%s” and has no end any more', (status, state) => {
    expect(askLine({ ...ask, status }, 'UTC')).toMatchObject({ state, isOpen: false, line: 'asked Thu 19 Nov' });
  });

  it('gives no address while it is only a line', () => {
    expect(JSON.stringify(askLine(ask, 'UTC'))).not.toContain('@');
    expect(helperWords(ask, call)).toMatchObject({ email: 'maren@haldenfreight.example', minutes: 30 });
  });
});

it('leaves out an account that is not known', () => {
  const advocate = { ...ask.advocate, contact: { account: null } };
  expect(helperWords({ ...ask, advocate }, call).line).toBe('Data platform lead');
});

it('gives a deal its value in its own currency, and nothing where nothing is known', () => {
  const bare: NonNullable<PageRow['deal']> = {
    name: 'Castellan Foods, planner',
    stage: null,
    value: null,
    currency: null,
    competitor: null,
    expectedCloseOn: null,
    owner: null,
    _count: { favours: 0 },
  };
  expect(dealWords(bare)).toMatchObject({ value: null, expectedClose: null, owner: null, favours: 0 });
  const known = {
    ...bare,
    value: new Prisma.Decimal(96_000),
    currency: 'EUR',
    expectedCloseOn: new Date('2026-12-11'),
  };
  expect(dealWords(known)).toMatchObject({ value: '€96,000', expectedClose: '11 Dec 2026' });
});

it('is short in a panel', () => expect(shortly(NOW, 'Europe/Amsterdam')).toBe('Thu 19 Nov, 13:00'));
