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

/** The answers of a form whose fields are `a0`, `a1` …, in the order of the questions; '' where nothing was answered. */
export function readAnswers(questions: readonly Question[], typed: Record<string, string>): string[] {
  return questions.map(({ kind }, n) => {
    const answer = (typed[`a${n}`] ?? '').trim().slice(0, 2000);
    return kind === 'text' || choicesOf(kind).includes(answer) ? answer : '';
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
