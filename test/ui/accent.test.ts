import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentCss, accentTokens } from '~/ui/accent';
import { contrast, parseHex } from '~/ui/colour';
import { tokens } from './tokens';

const hex = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

const grounds = ['--color-canvas', '--color-surface', '--color-sunken'];

test('text in and on any accent has a contrast of at least 4.5 in both schemes', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      const accent = accentTokens(colour);
      for (const scheme of ['light', 'dark'] as const) {
        const own: Record<string, string> = { ...tokens[scheme], ...accent?.[scheme] };
        const between = (one: string, other: string) => contrast(parseHex(own[one]!)!, parseHex(own[other]!)!);
        for (const ink of ['--color-accent', '--color-accent-hover']) {
          for (const ground of [...grounds, '--color-accent-soft', '--color-on-accent'])
            expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5);
        }
        expect(between('--color-ink', '--color-accent-soft')).toBeGreaterThanOrEqual(4.5);
        expect(between('--color-ink-2', '--color-accent-soft')).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 500 },
  );
});

test('an accent that reads well already stays as it was chosen', () => {
  expect(accentTokens('#0f6b57')?.light['--color-accent']).toBe('#0f6b57');
  expect(accentTokens('#5cc8ac')?.dark['--color-accent']).toBe('#5cc8ac');
});

test.each(['', 'green', '#0f6', '#0f6b57;}', '#0f6b5g', 'red}body{display:none'])('%j is no accent', (text) => {
  expect(accentTokens(text)).toBeNull();
  expect(accentCss(text)).toBe('');
});

test('the built-in accent keeps its hand-tuned tokens', () => {
  expect(accentCss(tokens.light['--color-accent']!)).toBe('');
});

test('the style sheet overrides the tokens of both schemes and nothing else', () => {
  expect(accentCss('#e8c400')).toMatch(
    /^:root\{(--color-[a-z-]+:#[0-9a-f]{6};?){4}\}@media \(prefers-color-scheme:dark\)\{:root\{(--color-[a-z-]+:#[0-9a-f]{6};?){4}\}\}$/,
  );
});
