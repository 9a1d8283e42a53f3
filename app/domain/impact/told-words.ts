// product.md §8: whoever records an outcome sees when its owner hears of it.
import { firstNameOf } from '~/domain/advocates/first-name';
import type { Activity } from '~/generated/prisma/enums';
import { formatDate } from '~/ui/format';
import { newsSince } from './news';
import { type NotePlan, planWords } from './note-plan';

type Outcome = {
  toldAt: Date | null;
  noteId: string | null;
  printedAt: Date | null;
  forIssueOnly: boolean;
  recordedAt: Date;
};
type About = {
  activity: Activity;
  advocate: { name: string; timeZone: string; getsIssues: boolean };
  /** the next note to them, with how many outcomes */
  plan: NotePlan | null;
  waiting: number;
  /** of whoever reads this */
  timeZone: string;
};

/** How the owner of an outcome heard of it, or will, as a sentence that goes on after a semicolon. */
export function toldWords(outcome: Outcome, { activity, advocate, plan, waiting, timeZone }: About, now: Date): string {
  const firstName = firstNameOf(advocate.name);
  if (outcome.toldAt) {
    const by = outcome.noteId ? 'by a note ' : outcome.printedAt ? 'by an issue ' : '';
    return `told ${by}on ${formatDate(outcome.toldAt, timeZone)}.`;
  }
  if (activity === 'REVIEW') return 'nobody is told of what a review led to.';
  if (outcome.recordedAt <= newsSince(now)) return `not told; too old for news, it stands on ${firstName}’s page.`;
  if (outcome.forIssueOnly) {
    const noIssues = `${firstName} gets no newsletter, so it stands on their page alone.`;
    return advocate.getsIssues ? 'the next issue tells it.' : noIssues;
  }
  return plan ? planWords(plan, { firstName, timeZone: advocate.timeZone, others: waiting - 1 }, now) : 'not told yet.';
}
