// ui.md: a letter is under 100 KB. rules §9: nobody is told that their favour led to nothing. Judged on real letters.
import type { Checked, Finding } from './check-issue';
import { openPlaces } from './check-written';

export const SIZE_LIMIT = 100_000;

export function checkLetters({ content, samples }: Pick<Checked, 'content' | 'samples'>): Finding[] {
  const found: Finding[] = [];
  const worst = worstSize(samples);
  if (worst >= SIZE_LIMIT) {
    const text = `${kilobytes(worst)} KB; mail programs cut letters at about ${kilobytes(SIZE_LIMIT)}. Leave a block or some opportunities out.`;
    found.push({ level: 'must', title: 'The letter is too large', text, block: 'opportunities' });
  }
  found.push(...openPlaces(content, samples));
  if (samples.some(({ figures }) => figures.some((figure) => /^0([.,]0+)?$/.test(figure)))) {
    found.push({
      level: 'must',
      title: 'A zero in an impact line',
      text: 'Nobody is told that their favour led to nothing.',
      block: 'impact',
    });
  }
  if (!content.cards.length) {
    found.push({
      level: 'look',
      title: 'No open opportunity',
      text: 'There is nothing to do in this issue.',
      block: 'opportunities',
    });
  }
  return found;
}

/** Bytes of the largest letter. */
export const worstSize = (samples: Checked['samples']) =>
  Math.max(0, ...samples.map(({ html }) => new TextEncoder().encode(html).byteLength));

export const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);
