// rules §5 and §6: what no system knows and a person noted down: a goal achieved, content sent, a programme joined, adoption,
// a renewal. A stop ends by a fact: somebody notes that adoption is acceptable, an escalation closed, a notice withdrawn.
// An empty cell of an import says nothing, so it ends none.
import { AccountFactKind } from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';
import { ok, refuse, type Result } from '~/platform/result';
import { dateFromDay } from '~/platform/time';
import { z } from 'zod';

export const factNames: Record<AccountFactKind, string> = {
  GOAL_ACHIEVED: 'Goal achieved',
  CONTENT_SENT: 'Sent content',
  PROGRAMME_JOINED: 'Joined a customer programme',
  ADOPTION_ACCEPTABLE: 'Adoption acceptable',
  ADOPTION_LACKING: 'Lack of adoption',
  RENEWED: 'Renewed',
  ESCALATION_CLOSED: 'Escalation closed',
  NOTICE_WITHDRAWN: 'Notice withdrawn',
};

/** What each fact does once it is noted. */
export const factHints: Record<AccountFactKind, string> = {
  GOAL_ACHIEVED: 'What they set out to do and have done. A signal.',
  CONTENT_SENT: 'A blog post or a webinar of their own. Moment 11.',
  PROGRAMME_JOINED: 'A user group, a board, a beta. Moment 10.',
  ADOPTION_ACCEPTABLE: 'They use what they bought. Ends a lack of adoption. Moment 8.',
  ADOPTION_LACKING: 'Stops all asks and calls for help, until adoption is noted as acceptable. Moment 7.',
  RENEWED: 'Before the CRM says so. Moment 16.',
  ESCALATION_CLOSED: 'Ends the open escalation that the CRM tells of; a later one stops asks again.',
  NOTICE_WITHDRAWN: 'They stay. Ends the churn notice that the CRM tells of.',
};

/** The form that notes a fact about an account. */
export const NoteForm = z.object({
  kind: z.enum(AccountFactKind, 'Choose what happened'),
  happenedOn: dayField('Enter the day it happened').transform(dateFromDay),
  contactId: z.string().trim().max(60).default(''),
  text: z
    .string()
    .trim()
    .min(3, 'Say in a sentence what happened')
    .max(500, 'Use at most 500 characters. A sentence is enough.'),
});
export type NoteInput = z.infer<typeof NoteForm>;

/** `?note=` opens the form at a kind. */
export const NoteSearch = z.object({ note: z.enum(AccountFactKind).optional() });

export type NoteRefusal = 'future' | 'person-elsewhere';

export const noteFaults: Record<NoteRefusal, { field: keyof NoteInput; message: string }> = {
  future: { field: 'happenedOn', message: 'That day has not come yet. Note a fact once it has happened' },
  'person-elsewhere': { field: 'contactId', message: 'Choose somebody of this account, or nobody' },
};

/** A fact has happened, and whoever did it belongs to the account. `today` in the company's time zone. */
export function checkNote(
  { happenedOn, contactId }: NoteInput,
  facts: { today: string; accountId: string; contactOf: string | null },
): Result<void, NoteRefusal> {
  if (happenedOn > dateFromDay(facts.today)) return refuse('future');
  if (contactId && facts.contactOf !== facts.accountId) return refuse('person-elsewhere');
  return ok();
}
