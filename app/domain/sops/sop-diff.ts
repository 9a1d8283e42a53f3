// product.md §4: two versions of an SOP's page laid side by side: what was taken out, what came in.
import type { SopLine, SopSection } from '~/domain/requests/sop-page';

export type Piece = { text: string; is: 'same' | 'added' | 'removed' };
export type DiffLine = { key: string; isItem: boolean; pieces: Piece[] };
export type DiffSection = { question: string; lines: DiffLine[] };

/** The page `after` with the words that differ from `before` marked; a line that is gone stands where it stood. */
export function diffPages(before: SopSection[], after: SopSection[]): DiffSection[] {
  return after.map(({ question, lines }) => {
    const old = before.find((section) => section.question === question)?.lines ?? [];
    return { question, lines: diffLines(old, lines) };
  });
}

function diffLines(before: SopLine[], after: SopLine[]): DiffLine[] {
  const kept = new Set(after.map(({ key }) => key));
  const gone = (lines: SopLine[]) =>
    lines.map(({ key, isItem, text }) => ({ key: `gone ${key}`, isItem, pieces: [{ text, is: 'removed' as const }] }));
  const lead = before.findIndex(({ key }) => kept.has(key));
  const first = gone(before.slice(0, lead < 0 ? before.length : lead));
  const rest = after.flatMap(({ key, isItem, text }) => {
    const at = before.findIndex((line) => line.key === key);
    const old = before[at];
    if (!old) return [{ key, isItem, pieces: [{ text, is: 'added' as const }] }];
    const next = before.slice(at + 1).findIndex((line) => kept.has(line.key));
    const after = before.slice(at + 1, next < 0 ? undefined : at + 1 + next);
    return [{ key, isItem, pieces: diffWords(old.text, text) }, ...gone(after)];
  });
  return [...first, ...rest];
}

/** `after` word by word, with what `before` said instead. The words in common are as many as can be. */
export function diffWords(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(a, b);
  const pieces: Piece[] = [];
  const put = (word: string, is: Piece['is']) => {
    const last = pieces.at(-1);
    if (last?.is === is) last.text += ` ${word}`;
    else pieces.push({ text: word, is });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, fresh] = [a[i], b[j]];
    if (old !== undefined && old === fresh) {
      put(old, 'same');
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      put(old, 'removed');
      i++;
    } else {
      put(fresh ?? '', 'added');
      j++;
    }
  }
  return pieces;
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
const at = (table: number[][], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many words the rests of both texts have in common, from each pair of places on. */
function commonLengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] ?? [];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
