import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '~/domain/accounts/account-facts';
import { isWelcome, momentOf } from '~/domain/moments/moments';
import { dateFromDay as day } from '~/platform/time';
import { accountFacts } from '#test/support/account-facts';

const today = day('2026-11-19');
const fires = (number: number, known: Partial<AccountFacts>) => {
  const moment = momentOf(number);
  if (!moment || !isWelcome(moment)) throw new Error(`${number} suggests nothing`);
  return moment.occurrences(accountFacts(known), today);
};
const deal = {
  id: 'deal_1',
  name: 'Two more sites',
  openedOn: null,
  expectedCloseOn: null,
  closedOn: day('2026-11-17'),
};
const won = { ...deal, status: 'WON' as const };
const note = { contactId: 'con_1', text: 'as Dario heard.', on: day('2026-11-10'), endedOn: null };
const certified = (contactId: string | null, title: string, on: string) => ({ contactId, title, on: day(on) });
const attended = (kind: AccountFacts['attendances'][number]['kind'], contactId: string | null, on: string) => ({
  ...{ kind, contactId, title: `${kind} of ${on}`, on: day(on) },
});
const minutes = (...values: (number | null)[]) =>
  values.map((value, ago) => ({ ago, minutes: value, actions: null, activeUsers: null }));
const people = (...values: (number | null)[]) =>
  values.map((value, ago) => ({ ago, minutes: null, actions: null, activeUsers: value }));

describe('each moment over the facts', () => {
  it.each<[number, string, Partial<AccountFacts>, string, string, string]>([
    [
      1,
      'signed',
      { signedOn: day('2026-11-02') },
      '2026-11-02',
      '2026-11-02',
      'Signed the contract on 2 November 2026.',
    ],
    [
      2,
      'kick-off',
      { onboardingStartedOn: day('2026-11-04') },
      '2026-11-04',
      '2026-11-04',
      'Onboarding began on 4 November 2026.',
    ],
    [
      3,
      'check-in',
      { onboardingCheckedInOn: day('2026-11-11') },
      '2026-11-11',
      '2026-11-11',
      'Onboarding check-in on 11 November 2026.',
    ],
    [
      4,
      'first certificate',
      { certifications: [certified('con_1', 'Planner', '2026-11-01')] },
      'con_1:Planner:2026-11-01',
      '2026-11-01',
      'Certified on 1 November 2026: Planner.',
    ],
    [
      5,
      'closed',
      { onboardingClosedOn: day('2026-10-30') },
      '2026-10-30',
      '2026-10-30',
      'Onboarding closed on 30 October 2026.',
    ],
    [
      6,
      'second certificate',
      { certifications: [certified('con_1', 'Admin', '2026-11-12'), certified('con_1', 'Planner', '2026-06-01')] },
      'con_1:Admin:2026-11-12',
      '2026-11-12',
      'Certified on 12 November 2026: Admin.',
    ],
    [
      8,
      'a note',
      { noted: [{ ...note, kind: 'ADOPTION_ACCEPTABLE' }] },
      'noted:con_1:2026-11-10',
      '2026-11-10',
      'Adoption is good, noted for 10 November 2026: as Dario heard.',
    ],
    [
      8,
      'half of the seats',
      { seats: 20, usage: people(10, 9) },
      'half-of-seats',
      '2026-11-19',
      '10 of 20 seats were in use in the last 30 days, 9 in the 30 days before.',
    ],
    [
      9,
      'a new feature',
      {
        features: [{ feature: 'Forecast', firstOn: day('2026-10-31'), lastOn: day('2026-11-15'), users: 14 }],
        usage: people(18, 17),
      },
      'Forecast',
      '2026-10-31',
      'Forecast is in use since 31 October 2026, by 14 of their people.',
    ],
    [
      10,
      'a board',
      { attendances: [attended('CUSTOMER_BOARD', 'con_1', '2026-11-05')] },
      'customer_board:con_1',
      '2026-11-05',
      'Joined a customer board on 5 November 2026: CUSTOMER_BOARD of 2026-11-05.',
    ],
    [
      10,
      'a note',
      { noted: [{ ...note, kind: 'PROGRAMME_JOINED' }] },
      'noted:con_1:2026-11-10',
      '2026-11-10',
      'Joined a customer programme, noted for 10 November 2026: as Dario heard.',
    ],
    [
      11,
      'content',
      { noted: [{ ...note, kind: 'CONTENT_SENT' }] },
      'noted:con_1:2026-11-10',
      '2026-11-10',
      'Sent content, noted for 10 November 2026: as Dario heard.',
    ],
    [
      12,
      'NPS 9',
      { surveys: [{ contactId: 'con_1', kind: 'NPS', score: 9, on: day('2026-11-16') }] },
      'nps:con_1:2026-11-16',
      '2026-11-16',
      'Gave NPS 9 on 16 November 2026.',
    ],
    [
      12,
      'CSAT 4.5',
      { surveys: [{ contactId: null, kind: 'CSAT', score: 4.5, on: day('2026-11-16') }] },
      'csat:account:2026-11-16',
      '2026-11-16',
      'Gave CSAT 4.5 on 16 November 2026.',
    ],
    [
      14,
      'an upsell',
      { deals: [{ ...won, type: 'UPSELL' }] },
      'deal_1',
      '2026-11-17',
      'Bought more on 17 November 2026: Two more sites.',
    ],
    [
      16,
      'a renewal',
      { deals: [{ ...won, type: 'RENEWAL' }] },
      'deal_1',
      '2026-11-17',
      'Renewed on 17 November 2026: Two more sites.',
    ],
    [
      16,
      'a note',
      { noted: [{ ...note, kind: 'RENEWED' }] },
      'noted:con_1:2026-11-10',
      '2026-11-10',
      'Renewed, noted for 10 November 2026: as Dario heard.',
    ],
    [
      17,
      'half a year at work',
      { signedOn: day('2026-05-10'), usage: minutes(40, 30, null, 55) },
      '2026-11-10',
      '2026-11-10',
      '6 months with us on 10 November 2026. Never less than 30 minutes of use in 30 days.',
    ],
    [
      18,
      'nine months',
      { signedOn: day('2026-02-10') },
      '2026-11-10',
      '2026-11-10',
      '9 months with us on 10 November 2026.',
    ],
    [
      19,
      'two webinars',
      { attendances: [attended('WEBINAR', 'con_1', '2026-11-12'), attended('WEBINAR', 'con_1', '2026-09-01')] },
      'con_1',
      '2026-11-12',
      'Attended two webinars: WEBINAR of 2026-09-01 on 1 September 2026, WEBINAR of 2026-11-12 on 12 November 2026.',
    ],
  ])('%i: %s', (number, _case, known, key, on, because) => {
    expect(fires(number, known)).toEqual([expect.objectContaining({ key, happenedOn: day(on), because })]);
  });

  it.each<[number, string, Partial<AccountFacts>]>([
    [4, 'a second certificate as the first', { certifications: [] }],
    [
      6,
      'first certificates of two people',
      { certifications: [certified('con_1', 'A', '2026-11-01'), certified('con_2', 'A', '2026-11-02')] },
    ],
    [8, 'half of the seats that were in use before', { seats: 20, usage: people(12, 11) }],
    [8, 'half of unknown seats', { usage: people(12, 2) }],
    [8, 'half of the seats where nobody told of before', { seats: 20, usage: people(12) }],
    [
      9,
      'features in the first usage file',
      { features: [{ feature: 'Forecast', firstOn: day('2026-10-31'), lastOn: today, users: 3 }], usage: people(18) },
    ],
    [10, 'a webinar', { attendances: [attended('WEBINAR', 'con_1', '2026-11-05')] }],
    [
      12,
      'NPS 8 and CSAT 4',
      {
        surveys: [
          { contactId: null, kind: 'NPS', score: 8, on: today },
          { contactId: null, kind: 'CSAT', score: 4, on: today },
        ],
      },
    ],
    [14, 'a renewal', { deals: [{ ...won, type: 'RENEWAL' }] }],
    [16, 'a renewal that was lost', { deals: [{ ...deal, type: 'RENEWAL', status: 'LOST' }] }],
    [17, 'half a year without a month of 30 minutes', { signedOn: day('2026-05-10'), usage: minutes(40, 29, 40) }],
    [17, 'half a year of which nobody told the use', { signedOn: day('2026-05-10') }],
    [17, 'five months of use', { signedOn: day('2026-06-10'), usage: minutes(40, 40) }],
    [18, 'eight months', { signedOn: day('2026-03-10') }],
    [
      19,
      'one webinar each of two people',
      { attendances: [attended('WEBINAR', 'con_1', '2026-11-12'), attended('WEBINAR', 'con_2', '2026-11-12')] },
    ],
    [
      19,
      'two webinars of people nobody knows',
      { attendances: [attended('WEBINAR', null, '2026-11-12'), attended('WEBINAR', null, '2026-11-13')] },
    ],
  ])('%i is not: %s', (number, _case, known) => {
    expect(fires(number, known)).toEqual([]);
  });

  it('names the person, the account where nobody is known', () => {
    const known = { certifications: [certified('con_1', 'A', '2026-11-01'), certified(null, 'A', '2026-11-02')] };
    expect(fires(4, known).map(({ contactId }) => contactId)).toEqual(['con_1', null]);
  });

  it('counts a renewal once when the CRM and a person tell of it within two weeks', () => {
    const noted = [
      { ...note, kind: 'RENEWED' as const },
      { ...note, kind: 'RENEWED' as const, on: day('2026-10-01') },
    ];
    const keys = fires(16, { deals: [{ ...won, type: 'RENEWAL' }], noted }).map(({ key }) => key);
    expect(keys).toEqual(['deal_1', 'noted:con_1:2026-10-01']);
  });

  it('counts the first time in each programme', () => {
    const attendances = [
      attended('BETA', 'con_1', '2026-11-10'),
      attended('BETA', 'con_1', '2026-11-01'),
      attended('USER_GROUP', 'con_1', '2026-11-03'),
    ];
    expect(fires(10, { attendances }).map(({ key, happenedOn }) => [key, happenedOn])).toEqual([
      ['beta:con_1', day('2026-11-01')],
      ['user_group:con_1', day('2026-11-03')],
    ]);
  });
});
