import { expect, it } from 'vitest';
import { decideChange, phaseNames, phases, phaseWords } from '~/domain/programme/phases';

const reason = 'Sales asks in chat anyway';
it.each([
  ['CRAWL', 'WALK', true, '', { ok: true, value: { isEarly: false } }],
  ['CRAWL', 'WALK', false, reason, { ok: true, value: { isEarly: true } }],
  ['CRAWL', 'WALK', false, 'because', { ok: false, reason: 'reason-needed' }],
  ['CRAWL', 'RUN', true, reason, { ok: false, reason: 'no-step' }],
  ['CRAWL', 'CRAWL', true, reason, { ok: false, reason: 'no-step' }],
  ['RUN', 'WALK', true, reason, { ok: true, value: { isEarly: false } }],
  ['RUN', 'WALK', true, '', { ok: false, reason: 'reason-needed' }],
] as const)('%s to %s, all met %s, “%s”', (from, to, areCriteriaMet, why, decision) => {
  expect(decideChange({ from, to, areCriteriaMet, reason: why })).toEqual(decision);
});

it('every phase has its name and says what it adds', () => {
  expect(phases.map((phase) => phaseNames[phase])).toEqual(['Crawl', 'Walk', 'Run']);
  for (const phase of phases) expect(phaseWords[phase].adds.length).toBeGreaterThan(0);
});
