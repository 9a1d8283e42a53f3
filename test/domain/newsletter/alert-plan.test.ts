import { describe, expect, it } from 'vitest';
import { type AlertFacts, planAlert } from '~/domain/newsletter/alert-plan';
import type { Candidate } from '~/domain/newsletter/audience';
import type { IssueOpportunity } from '~/domain/newsletter/opportunity-block';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { issueOpportunity } from '#test/support/issues';
import { person } from '#test/support/opportunity-facts';

const ago = (ms: number) => addTime(NOW, -ms);
const candidate: Candidate = {
  advocateId: 'adv_1',
  email: 'ines@halden.example',
  timeZone: 'Europe/London',
  readiness: 'READY',
  hasLeft: false,
  isDisabled: false,
  newsletter: 'never',
  isPaused: false,
  hasStopMoment: false,
  isSuppressed: false,
  isOutsideSegment: false,
};
const tastes = {
  type: 'EDUCATOR',
  thanksPreference: 'LETTER',
  expertise: [],
  careerGoals: null,
  willingness: { QUOTE: 'YES', BETA: 'ASK_ME', REVIEW: 'YES', SOCIAL_POST: 'NO' },
} as const;
const facts = (fields: Partial<AlertFacts> = {}, own: Partial<Candidate> = {}): AlertFacts => ({
  candidate: { ...candidate, ...own },
  person: { ...person(), ...tastes, name: 'Ines Duarte', personId: 'per_1' },
  wantedSince: ago(days(60)),
  lastAlertAt: null,
  lastIssueAt: ago(days(10)),
  known: new Set(),
  held: [],
  ...fields,
});
const quote = (id: string, fields: Partial<IssueOpportunity> = {}) =>
  issueOpportunity({ id, slug: id, publishedAt: ago(days(1)), ...fields });

const told = (own: AlertFacts, opportunities: IssueOpportunity[], now = NOW) => {
  const plan = planAlert(own, opportunities, now);
  return plan.ok ? plan.value.map(({ opportunity }) => opportunity.id) : plan.reason;
};

describe('what somebody is told of', () => {
  it('is new, fits, and says why', () => {
    const plan = planAlert(facts(), [quote('a')], NOW);
    expect(plan.ok && plan.value[0]?.why).toMatch(/^you said yes to quotes/);
  });

  it('is three at most, the best first, and always the same', () => {
    const many = ['d', 'b', 'c', 'a'].map((id) => quote(id, { topics: id === 'c' ? ['x'] : [] }));
    const fond = facts({ person: { ...facts().person, expertise: ['x'] } });
    expect(told(fond, many)).toEqual(['c', 'a', 'b']);
    expect(told(fond, many.toReversed())).toEqual(['c', 'a', 'b']);
  });

  it.each<[string, Partial<IssueOpportunity>]>([
    ['a review, whatever they said of reviews (V2)', { activity: 'REVIEW' }],
    ['what they said we may ask about', { activity: 'BETA' }],
    ['what they said no to', { activity: 'SOCIAL_POST' }],
    ['what they said nothing of', { activity: 'PRODUCT_FEEDBACK' }],
    ['what is full', { places: 2, taken: 2 }],
    ['what has closed', { status: 'CLOSED' }],
    ['what is too late to claim', { claimBy: ago(days(2)) }],
    ['what an issue may have shown', { publishedAt: ago(days(11)) }],
    ['what was never published', { publishedAt: null }],
    ['what is for others', { audience: { ...issueOpportunity().audience, industries: ['Dairy'] } }],
  ])('is never %s', (_what, fields) => {
    expect(told(facts(), [quote('a', fields)])).toBe('nothing-new');
    expect(told(facts(), [quote('a', fields), quote('b')])).toEqual(['b']);
  });

  it.each<[string, Partial<AlertFacts>]>([
    ['claimed, or told of before', { known: new Set(['a']) }],
    ['of a kind they said “not now” to', { held: ['QUOTE'] }],
    ['older than their yes', { wantedSince: ago(hours(2)) }],
    ['older than the last issue', { lastIssueAt: ago(hours(2)) }],
  ])('is nothing %s', (_what, fields) => {
    expect(told(facts(fields), [quote('a')])).toBe('nothing-new');
  });

  it('needs no issue before it', () => {
    expect(told(facts({ lastIssueAt: null }), [quote('a')])).toEqual(['a']);
  });
});

describe('who gets no letter', () => {
  it.each<[string, Partial<AlertFacts>, Partial<Candidate>]>([
    ['unwanted', { wantedSince: null }, {}],
    ['left', {}, { hasLeft: true }],
    ['disabled', {}, { isDisabled: true }],
    ['bounced', {}, { isSuppressed: true }],
    ['applied', {}, { readiness: 'APPLIED' }],
    ['not-ready', {}, { readiness: 'NOT_READY' }],
    ['stop-moment', {}, { hasStopMoment: true }],
    ['paused', {}, { isPaused: true }],
    ['told-this-week', { lastAlertAt: addTime(ago(days(7)), 1) }, {}],
    ['asleep', {}, { timeZone: 'Pacific/Auckland' }],
  ])('%s', (reason, fields, own) => {
    expect(told(facts(fields, own), [quote('a')])).toBe(reason);
  });

  it('is told again after a week, and whatever became of the newsletter', () => {
    const again = facts({ lastAlertAt: ago(days(7)) }, { newsletter: 'left' });
    expect(told(again, [quote('a')])).toEqual(['a']);
  });
});
