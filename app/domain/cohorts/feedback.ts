// product.md §6 and S4: a cohort is asked what it thinks, and told what we changed because of it. A question is answered
// in words, from 1 to 5, or by yes, partly, no.
import { z } from 'zod';

export const questionKinds = {
  text: 'In their own words',
  scale: 'From 1 (no) to 5 (very)',
  'yes-no': 'Yes, partly or no',
} as const;
export type QuestionKind = keyof typeof questionKinds;
const kinds = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]];

export const Question = z.object({ text: z.string(), kind: z.enum(kinds) });
export type Question = z.infer<typeof Question>;
export const Questions = z.array(Question);
/** A stored sheet: an answer a question, '' where nothing was answered. */
export const Answers = z.array(z.string()).catch([]);

/** How many questions a form may have; short forms are answered. */
export const MOST_QUESTIONS = 6;

export const defaultQuestions: Question[] = [
  { text: 'Was it clear what advocates do, and what you get?', kind: 'scale' },
  { text: 'Did you find something on the board that fits you?', kind: 'yes-no' },
  { text: 'What should we change first?', kind: 'text' },
];

/** What may be pressed for a question; none for one that is answered in words. */
export const choicesOf = (kind: QuestionKind): readonly string[] =>
  ({ text: [], scale: ['1', '2', '3', '4', '5'], 'yes-no': ['Yes', 'Partly', 'No'] })[kind];

/** How long one answer in words may be. */
export const MOST_LETTERS = 2000;
/** What came together of several sheets is longer; nobody types so much. */
const KEPT_LETTERS = 5 * MOST_LETTERS;

/** The answers of a form whose fields are `a0`, `a1` …, in the order of the questions; '' where nothing was answered. */
export function readAnswers(questions: readonly Question[], typed: Record<string, string>): string[] {
  return questions.map(({ kind }, n) => {
    const answer = (typed[`a${n}`] ?? '').trim().slice(0, KEPT_LETTERS);
    return kind === 'text' || choicesOf(kind).includes(answer) ? answer : '';
  });
}

/**
 * One sheet of two that one person filled in before their records were merged: of each choice the later one counts, words stay
 * from both, the later ones first.
 */
export function joinAnswers(questions: readonly Question[], later: readonly string[], earlier: readonly string[]) {
  const most = Math.max(later.length, earlier.length);
  return Array.from({ length: most }, (_, n) => {
    const said = [...new Set([later[n], earlier[n]].filter(Boolean))];
    const isChoice = choicesOf(questions[n]?.kind ?? 'text').length > 0;
    return isChoice ? (said[0] ?? '') : said.join('\n\n');
  });
}

export const hasAnswered = (answers: readonly string[]) => answers.some((answer) => answer !== '');

export type Summary = {
  question: string;
  kind: QuestionKind;
  answered: number;
  /** how often each choice was pressed */
  counts: { choice: string; count: number }[];
  texts: string[];
};

/** Each question with what was said; `sheets` are answers as `readAnswers` made them. */
export function summarise(questions: readonly Question[], sheets: readonly (readonly string[])[]): Summary[] {
  return questions.map(({ text, kind }, n) => {
    const said = sheets.map((answers) => answers[n] ?? '').filter((answer) => answer !== '');
    const counts = choicesOf(kind).map((choice) => ({ choice, count: said.filter((one) => one === choice).length }));
    return { question: text, kind, answered: said.length, counts, texts: kind === 'text' ? said : [] };
  });
}
