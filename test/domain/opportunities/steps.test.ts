import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSteps, writeSteps } from '~/domain/opportunities/steps';

it('reads one step a line: minutes, who, title, the rest', () => {
  const text =
    '10 you: A short call with our editor. Or answer by e-mail.\n\n2 min us: We edit for spelling only\nus: We publish';
  expect(readSteps(text)).toEqual({
    steps: [
      { minutes: 10, who: 'you', title: 'A short call with our editor', text: 'Or answer by e-mail.' },
      { minutes: 2, who: 'us', title: 'We edit for spelling only', text: '' },
      { minutes: null, who: 'us', title: 'We publish', text: '' },
    ],
    faults: [],
  });
});

it('names the lines it cannot read', () => {
  expect(readSteps('10 you: Call\nsomething else\nthey: Do')).toMatchObject({ faults: [2, 3] });
});

it('gives the same steps back after writing them', () => {
  const words = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){0,4}$/);
  const step = fc.record({
    minutes: fc.option(fc.integer({ min: 1, max: 600 })),
    who: fc.constantFrom('you' as const, 'us' as const),
    title: words,
    text: fc.oneof(
      fc.constant(''),
      words.map((text) => `${text}.`),
    ),
  });
  fc.assert(fc.property(fc.array(step), (steps) => void expect(readSteps(writeSteps(steps)).steps).toEqual(steps)));
});
