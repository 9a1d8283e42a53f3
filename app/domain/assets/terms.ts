// product.md §4, "deflect first": what somebody typed becomes the words that are looked up, each on its own, so that a long
// text finds the piece that shares most of its rare words and a typo costs one word only.
import { synonymsOf } from './synonyms';

/** One word (or phrase in quotes) of the need; each of `queries` is for websearch_to_tsquery. */
export type Term = { word: string; queries: { text: string; how: 'word' | 'synonym' }[] };

const LIMIT = 32;

/** The words of a text that carry meaning, in their order, at most 32; a phrase in quotes is one. */
export function termsOf(text: string): Term[] {
  const found = [...text.matchAll(/["“]([^"“”]{3,80})["”]|([\p{L}\p{N}]+)/gu)];
  const words = found.flatMap(([, phrase, word]) => (phrase ? [`"${phrase.trim()}"`] : carries(word) ? [word] : []));
  const distinct = new Map(words.map((word) => [word.toLowerCase(), word]));
  return [...distinct.values()].slice(0, LIMIT).map((word) => ({
    word: word.replaceAll('"', ''),
    queries: [
      { text: word, how: 'word' as const },
      ...synonymsOf(word).map((other) => ({ text: `"${other}"`, how: 'synonym' as const })),
    ],
  }));
}

/** Three letters or more, or a short name in capitals such as BI; neither a small word nor one that every need has. */
function carries(word: string | undefined): word is string {
  if (!word || EMPTY.has(word.toLowerCase())) return false;
  return word.length >= 3 || (word.length === 2 && /^\p{Lu}[\p{Lu}\p{N}]$/u.test(word));
}

const EMPTY = new Set(
  (
    'about after again all also and any are because been before being but can could did does doing done for from get got ' +
    'had has have having her here him his how into its just know like more most much nor not now off only other our out ' +
    'over own per really said same she should some such than that the their them then there they this those through too ' +
    'under until use used uses very want wants was were what when where which while who whom why will with would you your ' +
    'need needs needed ask asks asked asking look looks looking show shows believe hear hears tell tells ' +
    'anybody anyone somebody someone something thing things ' +
    'buyer buyers prospect prospects deal deals customer customers company companies ' +
    'reference references call calls speak speaks talk talks example examples proof story stories'
  ).split(' '),
);
