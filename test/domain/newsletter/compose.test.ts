import { expect, it } from 'vitest';
import { compileNewsletter } from '#emails/newsletter';
import { sampleBrand } from '#emails/samples';
import { calendarOf } from '~/domain/newsletter/calendar';
import { composeIssue, type Composition, shownBy } from '~/domain/newsletter/compose';
import { Settings } from '~/domain/settings/schema';
import { dateFromDay } from '~/platform/time';
import { blocks, issueOpportunity } from '#test/support/issues';

const opportunities = [
  issueOpportunity({ id: 'a', slug: 'a' }),
  issueOpportunity({ id: 'b', slug: 'b', status: 'CLOSED' }),
  issueOpportunity({ id: 'gift', slug: 'gift', claimBy: dateFromDay('2026-11-27') }),
  issueOpportunity({ id: 'review', slug: 'review', activity: 'REVIEW' }),
];
const favours = [
  {
    favourId: 'f',
    advocateId: 'x',
    name: 'Inga Holt',
    jobTitle: 'Planner',
    activity: 'TALK' as const,
    title: 'A talk',
    wasOnBoard: true,
    mayName: true,
  },
];
const full = blocks({
  opportunities: { isOn: true, ids: ['b', 'a'] },
  incentive: { isOn: true, id: 'gift', disclosure: 'We pay.' },
  thanks: { isOn: true, favourIds: ['f'] },
  review: { isOn: true, id: 'review' },
  community: { isOn: true, title: '', events: [{ on: '2026-12-02', name: 'Round table', details: '10:00' }], url: '' },
  feedback: { isOn: true, items: [{ said: 'Exports.', did: 'Done.' }], url: 'https://ideas.example/all' },
});
const composition = (changes: Partial<Composition> = {}): Composition => ({
  issue: { number: 22, subject: 'S', preheader: 'P', plannedAt: new Date('2026-11-24T09:30:00Z') },
  blocks: full,
  opportunities,
  favours,
  calendar: calendarOf(Settings.parse({})),
  siteUrl: 'https://advocates.northbeam.example',
  ...changes,
});

it('makes of every block what the template takes', async () => {
  const content = composeIssue(composition());
  expect(content).toMatchObject({
    issueLine: 'Issue 22 · Tuesday 24 November 2026',
    rhythm: 'on the second and fourth Tuesday of the month',
    cards: [{ id: 'a' }],
    incentive: { disclosure: 'We pay.' },
    thanks: { people: [{ name: 'Inga Holt' }] },
    review: { url: 'https://advocates.northbeam.example/o/review' },
    community: {
      title: 'Meet others',
      events: [{ day: '2', month: 'December' }],
      url: 'https://advocates.northbeam.example/board',
    },
    feedback: { url: 'https://ideas.example/all' },
  });
  await expect(compileNewsletter(content, sampleBrand)).resolves.toBeTruthy();
});

it('leaves out what is switched off, empty or closed', () => {
  const off = {
    ...full,
    opportunities: { isOn: false, ids: ['a'] },
    incentive: { ...full.incentive, id: 'b' },
    review: { isOn: false, id: 'review' },
    feedback: { ...full.feedback, items: [] },
  };
  const content = composeIssue(composition({ blocks: off }));
  expect([content.cards, content.incentive, content.review, content.feedback]).toEqual([
    [],
    undefined,
    undefined,
    undefined,
  ]);
  expect(shownBy({ blocks: off, opportunities }).cards).toEqual([]);
});

it('shows a review in its own block alone, whatever was posted (V1, V2)', () => {
  const posted = {
    ...full,
    opportunities: { isOn: true, ids: ['review', 'a'] },
    incentive: { isOn: true, id: 'review', disclosure: 'We pay.' },
    review: { isOn: true, id: 'gift' },
  };
  const content = composeIssue(composition({ blocks: posted }));
  expect(content.cards.map(({ id }) => id)).toEqual(['a']);
  expect([content.incentive, content.review]).toEqual([undefined, undefined]);
});
