// product.md §6: a cohort has a name, a phase, a goal, whom it invites, its letter, its reminders and its questions.
import type { Phase } from '~/generated/prisma/enums';
import type { Question } from './feedback';
import type { CohortForm } from './schema';

export type CohortInput = {
  name: string;
  slug: string;
  phase: Phase;
  goal: string;
  segmentId: string | null;
  signal: string | null;
  subject: string;
  body: string;
  reminderDays: number[];
  questions: Question[];
};

/** The cohort that an editor's form describes; without a short link of its own it takes one from the name. */
export function toCohort(form: CohortForm): CohortInput {
  const { name, slug, phase, goal, segmentId, signal, subject, body, reminderDays } = form;
  const questions = [
    { text: form.question0, kind: form.kind0 },
    { text: form.question1, kind: form.kind1 },
    { text: form.question2, kind: form.kind2 },
    { text: form.question3, kind: form.kind3 },
    { text: form.question4, kind: form.kind4 },
    { text: form.question5, kind: form.kind5 },
  ].filter(({ text }) => text !== '');
  return {
    ...{ name, phase, goal, subject, body, reminderDays, questions },
    slug: slug.toLowerCase() || slugOf(name),
    segmentId: segmentId || null,
    signal: signal || null,
  };
}

/** The fields of the editor for a cohort. */
export function toFields(cohort: CohortInput): Record<string, string> {
  const { name, slug, phase, goal, segmentId, signal, subject, body, reminderDays, questions } = cohort;
  const asked = questions.flatMap(({ text, kind }, n) => [
    [`question${n}`, text],
    [`kind${n}`, kind],
  ]);
  return {
    ...{ name, slug, phase, goal, subject, body },
    segmentId: segmentId ?? '',
    signal: signal ?? '',
    reminderDays: reminderDays.join(', '),
    ...Object.fromEntries(asked),
  };
}

/** "Frühjahr 2027, Gruppe A" → "fruhjahr-2027-gruppe-a". */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug.slice(0, 50).replace(/-$/, '') || 'cohort';
}

/** What may not change any more once letters went out: the same cohort must have said and promised the same to all. */
export const fixedWhenOpen = ['slug', 'segmentId', 'signal', 'subject', 'body', 'reminderDays'] as const;

/** The names of the fields that differ. */
export function changedFields(before: CohortInput, after: CohortInput): (keyof CohortInput)[] {
  const names = Object.keys(after) as (keyof CohortInput)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
