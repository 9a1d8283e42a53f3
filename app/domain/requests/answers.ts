// S4, product.md §4: which answers a request needs is the decision of its team's SOP.
import type { RequestForm } from './schema';
import { type FormField, kindOf, mustAnswer, type SopSettings } from './sop';

/** The question of the SOP, the field that answers it, and what is said where the answer is missing. */
const answerOf: Record<FormField, { name: keyof RequestForm; missing: string }> = {
  deal: { name: 'dealId', missing: 'Choose the deal' },
  need: { name: 'need', missing: 'Say what they should know or believe afterwards' },
  questions: { name: 'questions', missing: 'Write at least one question they will ask' },
  neededBy: { name: 'neededBy', missing: 'Give the date' },
  wanted: { name: 'wanted', missing: 'Say how many people you need' },
  persona: { name: 'persona', missing: 'Say who will join; a title is enough' },
  products: { name: 'products', missing: 'Name the product they look at' },
  region: { name: 'region', missing: 'Say where they are' },
  language: { name: 'language', missing: 'Choose the language' },
  competitors: { name: 'competitors', missing: 'Name the competitors of the buyer' },
  topics: { name: 'topics', missing: 'Name at least one topic' },
  assetsTried: { name: 'assetsTried', missing: 'Say what you have shown them already' },
};

export const noSuchKind = 'Your team’s SOP has no such request. Choose one of the list';

/** Answers that this team's SOP needs and the form lacks, as messages by field. `today` is a day such as 2026-11-19. */
export function checkAnswers(sop: SopSettings, form: RequestForm, today: string): Record<string, string[]> {
  const kind = kindOf(sop, form.activity, form.helper);
  if (!kind) return { activity: [noSuchKind] };
  const errors: Record<string, string[]> = {};
  for (const [field, { name, missing }] of Object.entries(answerOf)) {
    const answer = form[name];
    const isEmpty = typeof answer === 'number' ? false : answer.length === 0;
    if (isEmpty && mustAnswer(sop, field as FormField, kind.tier)) errors[name] = [missing];
  }
  if (!form.dealId && !form.about) errors.about = ['Say what it is for, such as a launch or a customer'];
  if (form.neededBy < today) errors.neededBy = [`${form.neededBy} is over. Give a day from ${today} on`];
  return errors;
}
