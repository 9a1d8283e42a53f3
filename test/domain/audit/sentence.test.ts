import { expect, it } from 'vitest';
import { auditKinds, kindName, sentence } from '~/domain/audit/sentence';

it.each([
  [
    'advocate.joined',
    { applicationId: 'j', source: 'user-day', contact: 'new', type: 'EDUCATOR', consents: [] },
    'joined the programme from user-day',
  ],
  [
    'advocate.marked-not-ready',
    { from: 'APPLIED', reviewOn: '2027-01-15', missing: [] },
    'marked the advocate as not ready, to look again on 15 January 2027',
  ],
  ['rung.opened', { rung: 'STAGE' }, 'opened a rung early: talk or advisory board'],
  ['asks.paused', { until: '2026-12-01' }, 'paused all asks until 1 December 2026'],
  ['consent.withdrawn', { scope: 'NEWSLETTER' }, 'withdrew consent to the newsletter'],
  ['cap.changed', { from: 4, to: 2 }, 'changed the cap from 4 to 2 asks a quarter'],
])('%s reads as a sentence', (kind, data, text) => {
  expect(sentence(kind, data)).toBe(text);
});

it('never fails on an event of another shape or an unknown kind', () => {
  expect(sentence('cap.changed', { old: 4 })).toBe('did cap.changed');
  expect(sentence('tea.made', {})).toBe('did tea.made');
});

it('names kinds in words, each its own', () => {
  expect(kindName('claim.moved-up')).toBe('Claim moved up');
  expect(new Set(auditKinds.map(kindName)).size).toBe(auditKinds.length);
});
