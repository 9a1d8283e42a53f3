import { expect, it } from 'vitest';
import { versionLines } from '~/domain/sops/version-lines';
import { NOW } from '#test/support/clock';

const version = (n: number, publishedAt: Date | null, answer: 'agrees' | 'waiting' = 'waiting') => ({
  version: n,
  note: `Note ${n}.`,
  publishedAt,
  updatedAt: NOW,
  publishedBy: n > 1 ? { name: 'Priya Raman' } : null,
  _count: { requests: n },
  state: answer === 'agrees' ? ('agreed' as const) : ('waiting' as const),
  people: [{ name: 'Helen Strand', answer, words: 'Fine.', on: NOW }],
});
const versions = [version(3, null), version(2, NOW, 'agrees'), version(1, NOW)];
const timeZone = 'Europe/London';

it('says of each what it is, by whom, and who agreed', () => {
  expect(versionLines(versions, { seesDraft: true, timeZone })).toMatchObject([
    { version: 3, state: 'draft', by: 'Saved', agreedBy: '' },
    {
      version: 2,
      state: 'in force',
      by: 'Priya Raman',
      requests: '2 requests',
      agreedBy: 'Agreed with Helen Strand. Helen Strand: “Fine.”',
    },
    { version: 1, state: 'earlier', by: 'Flywheel', requests: '1 request' },
  ]);
});

it('keeps the draft from those who do not write it', () => {
  expect(versionLines(versions, { seesDraft: false, timeZone }).map((one) => one.version)).toEqual([2, 1]);
});
