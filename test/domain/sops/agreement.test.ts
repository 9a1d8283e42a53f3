import { expect, it } from 'vitest';
import { agreementOf } from '~/domain/sops/agreement';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';

const says = (agrees: boolean | null, at = 1) => ({
  answeredAt: agrees === null ? null : addTime(NOW, minutes(at)),
  agrees,
  words: null,
  person: { name: 'Helen Strand' },
});

it.each([
  ['nobody asked', []],
  ['waiting', [says(null)]],
  ['agreed', [says(true), says(null)]],
  ['objected', [says(true), says(false)]],
  ['waiting', [says(true, -1)]], // read before it changed
  ['agreed', [says(false, -1), says(true)]],
  ['agreed', [says(true, 0)]],
] as const)('%s: %o', (state, rows) => {
  expect(agreementOf(NOW, rows).state).toBe(state);
});

it('an answer to what has changed since is shown as one', () => {
  expect(agreementOf(NOW, [says(true, -1)]).people).toMatchObject([{ answer: 'read an earlier draft' }]);
});
