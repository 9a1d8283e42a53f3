import { expect, it } from 'vitest';
import { funnelOf } from '~/domain/impact/funnel';

const words = (counts: Parameters<typeof funnelOf>[0]) =>
  funnelOf(counts).map(({ label, count, text }) => [label, count, text]);

it('gives each step its share of the one before', () => {
  expect(words({ joined: 86, ready: 58, active: 37, returned: 19 })).toEqual([
    ['Joined', 86, 'in the programme now'],
    ['Ready', 58, '67% of joined'],
    ['Active in 90 days', 37, '64% of ready'],
    ['Came back for more', 19, '51% of active'],
  ]);
});

it('divides by nobody nowhere', () => {
  expect(words({ joined: 0, ready: 0, active: 0, returned: 0 }).map(([, , text]) => text)).toEqual([
    'in the programme now',
    '',
    '',
    '',
  ]);
});
