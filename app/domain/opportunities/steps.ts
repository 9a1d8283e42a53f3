// The steps of an opportunity are written one a line: "10 you: A short call with our editor. Or three questions by
// e-mail." People read them as a list with the minutes in front.
import type { Step } from './schema';

const LINE = /^(?:(\d{1,4})\s*(?:min(?:utes)?)?\s+)?(you|us)\s*:\s*(\S.*)$/i;

/** Lines as steps; lines that are none come back by number, from 1. The first sentence is the step's title. */
export function readSteps(text: string): { steps: Step[]; faults: number[] } {
  const steps: Step[] = [];
  const faults: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return;
    const match = LINE.exec(line.trim());
    if (!match) return faults.push(index + 1);
    const [, minutes, who = '', rest = ''] = match;
    const [, title = rest, more = ''] = /^(.*?[^.])\.\s+(.+)$/.exec(rest) ?? [];
    steps.push({
      minutes: minutes ? Number(minutes) : null,
      who: who.toLowerCase() === 'us' ? 'us' : 'you',
      title: title.replace(/\.$/, ''),
      text: more,
    });
  });
  return { steps, faults };
}

/** The same the other way round, for the editor. */
export function writeSteps(steps: readonly Step[]): string {
  return steps
    .map(({ minutes, who, title, text }) => `${minutes ? `${minutes} ` : ''}${who}: ${title}${text ? `. ${text}` : ''}`)
    .join('\n');
}
