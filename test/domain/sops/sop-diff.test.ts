import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { type SopSection, sopSections } from '~/domain/requests/sop-page';
import { teams } from '~/domain/requests/teams';
import { diffPages, diffWords, type Piece } from '~/domain/sops/sop-diff';

const texts = fc.array(fc.constantFrom('a', 'live', 'call', 'from', '£50,000', '£75,000'), { maxLength: 14 });
const without = (pieces: Piece[], is: Piece['is']) =>
  pieces
    .filter((piece) => piece.is !== is)
    .map(({ text }) => text)
    .join(' ');

describe('words', () => {
  it('mark what went and what came', () => {
    expect(diffWords('A call from £50,000 a year.', 'A live call from £75,000 a year.')).toEqual([
      { text: 'A', is: 'same' },
      { text: 'live', is: 'added' },
      { text: 'call from', is: 'same' },
      { text: '£50,000', is: 'removed' },
      { text: '£75,000', is: 'added' },
      { text: 'a year.', is: 'same' },
    ]);
  });

  it('without what came it is the old text, without what went the new one, for any two texts', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = diffWords(before.join(' '), after.join(' '));
        expect(without(pieces, 'added')).toBe(before.join(' '));
        expect(without(pieces, 'removed')).toBe(after.join(' '));
      }),
    );
  });
});

const section = (...lines: [key: string, text: string][]): SopSection[] => [
  { question: 'How quickly?', lines: lines.map(([key, text]) => ({ key, text, isItem: true })) },
];
const marksOf = (before: SopSection[], after: SopSection[]) =>
  diffPages(before, after).flatMap(({ lines }) =>
    lines.map(({ key, pieces }) => [key, pieces.map(({ is }) => is).join()]),
  );

describe('pages', () => {
  it.each(teams)('of %s: against itself nothing is marked', (team) => {
    const page = sopSections(defaultSops('GBP')[team]);
    const marked = diffPages(page, page).flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces));
    expect(marked.every(({ is }) => is === 'same')).toBe(true);
  });

  it('a line that is gone stands where it stood, one that came is marked as a whole', () => {
    const before = section(['first', 'gone at once'], ['a', 'same words'], ['b', 'in between'], ['c', 'the end']);
    const after = section(['a', 'same words'], ['c', 'the end'], ['d', 'new']);
    expect(marksOf(before, after)).toEqual([
      ['gone first', 'removed'],
      ['a', 'same'],
      ['gone b', 'removed'],
      ['c', 'same'],
      ['d', 'added'],
    ]);
  });

  it('all lines gone, all lines new', () => {
    expect(marksOf(section(['a', 'x']), section(['b', 'y']))).toEqual([
      ['gone a', 'removed'],
      ['b', 'added'],
    ]);
  });
});
