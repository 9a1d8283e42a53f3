import { expect, it } from 'vitest';
import { type ClaimFacts, claimStatusNames, claimSteps, nextStep } from '~/domain/opportunities/next-step';
import { ClaimStatus } from '~/generated/prisma/enums';

const claim = (fields: Partial<ClaimFacts>): ClaimFacts => ({
  status: 'CLAIMED',
  evidence: 'TEXT',
  dueAt: new Date('2026-12-31T00:00:00Z'),
  submittedAt: null,
  reason: null,
  position: null,
  ...fields,
});

it.each<[Partial<ClaimFacts>, string, string | null]>([
  [{}, 'Hand it in by 30 December 2026.', 'Hand it in'],
  [{ dueAt: null }, 'Hand it in. You can save it', 'Hand it in'],
  [{ evidence: 'NONE' }, 'Tell us when it is done by 30 December 2026.', 'It is done'],
  [{ status: 'WAITING', position: 2 }, 'You are second on the waiting list', null],
  [
    { status: 'RETURNED', reason: 'Add one number.' },
    'Add one number. There is time until 30 December 2026.',
    'Change it',
  ],
  [{ status: 'SUBMITTED', submittedAt: new Date('2026-11-18T09:00:00Z') }, 'with us since 18 November 2026', null],
  [{ status: 'LAPSED', reason: 'It closed.' }, 'It closed.', null],
])('%j says “%s”', (fields, text, button) => {
  const next = nextStep(claim(fields));
  expect(next.text).toContain(text);
  expect(next.button).toBe(button);
});

it('has words and a step for every status', () => {
  for (const status of Object.values(ClaimStatus)) {
    const { text, step } = nextStep(claim({ status }));
    expect(text).not.toBe('');
    expect(step).toBeLessThanOrEqual(claimSteps.length);
    expect(claimStatusNames[status]).toMatch(/^[A-Z]/);
  }
});
