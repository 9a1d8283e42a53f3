import { z } from 'zod';
import { Activity, NominationStatus, Phase } from '~/generated/prisma/enums';
import { emailField } from '~/platform/email-field';
import { questionKinds, type QuestionKind } from './feedback';
import { unknownPlaces } from './letter-words';

/** Reminders go out so many days after an invitation, unless a cohort says otherwise (product.md §6). */
export const REMINDER_DAYS = [2, 7, 14] as const;

/** Looks whether one invitation's next reminder may go out. */
export const sendReminderJob = { name: 'send-cohort-reminder', payload: z.object({ invitationId: z.string() }) };

/** Invites the members of an opened cohort who wait for their letter. */
export const inviteCohortJob = { name: 'invite-cohort', payload: z.object({ cohortId: z.string() }) };

/** Looks through the rest of the segment of a cohort that was opened. */
export const fillCohortJob = { name: 'fill-cohort', payload: z.object({ cohortId: z.string() }) };

/** Wakes reminders and cohorts whose own job was lost. */
export const sweepInvitationsJob = { name: 'sweep-invitations', payload: z.object({}) };

const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters`).default('');
const needed = (max: number, message: string) => text(max).pipe(z.string().min(1, message));

const letter = (max: number, message: string) =>
  needed(max, message).superRefine((typed, ctx) => {
    const [unknown] = unknownPlaces(typed);
    if (unknown) ctx.addIssue(`“${unknown}” is filled in by nothing. Use {first name} and {account}`);
  });

const reminders = text(40).transform((typed, ctx) => {
  const days = typed.split(/[\s,;]+/).filter(Boolean);
  if (days.length > 5 || days.some((day) => !/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 60)) {
    ctx.addIssue('Write at most five whole numbers of days from 1 to 60, such as 2, 7, 14');
    return z.NEVER;
  }
  return [...new Set(days.map(Number))].sort((a, b) => a - b);
});

const kinds = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]];
const question = text(200);
const kind = z.enum(kinds).default('text');
/** MOST_QUESTIONS of them, written out so that types know them. */
const questionShape = {
  ...{ question0: question, question1: question, question2: question },
  ...{ question3: question, question4: question, question5: question },
  ...{ kind0: kind, kind1: kind, kind2: kind, kind3: kind, kind4: kind, kind5: kind },
};

/** The editor of a cohort, flat as forms are; `toCohort` in cohort-input.ts makes the cohort of it. */
export const CohortForm = z.object({
  name: needed(80, 'Give it a name that your colleagues understand'),
  slug: text(50).pipe(z.string().regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/i, 'Small letters, digits and hyphens only')),
  phase: z.enum(Phase, 'Choose a phase'),
  goal: needed(300, 'Say what this group is for, in a sentence'),
  segmentId: text(60),
  signal: text(60),
  subject: letter(120, 'Write the subject of the letter'),
  body: letter(4000, 'Write what the letter says'),
  reminderDays: reminders,
  ...questionShape,
});
export type CohortForm = z.infer<typeof CohortForm>;

/** The same page fills the letter from a signal's frame without asking for the rest. */
export const CohortEditorForm = z.discriminatedUnion('intent', [
  CohortForm.extend({ intent: z.literal('save') }),
  z.looseObject({ intent: z.literal('frame'), signal: text(60) }),
]);

/** `?segment=`, `?cell=` and `?signal=` of a new cohort. */
export const NewCohortSearch = z.object({
  segment: z.string().max(60).default(''),
  cell: z.enum(['ASK_NOW', 'ACTIVATE', 'LIGHT_FAVOURS', 'LEAVE_ALONE']).optional(),
  signal: z.string().max(60).default(''),
});

export const memberStatuses = ['joined', 'invited', 'waiting', 'excluded'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** `?tab=&status=&q=&page=` of a cohort's page and of its export. */
export const CohortSearch = z.object({
  tab: z.enum(['people', 'funnel', 'feedback']).default('people'),
  status: z.enum(memberStatuses).optional(),
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type CohortSearch = z.infer<typeof CohortSearch>;

/** "What we changed because of it". */
export const ChangesForm = z.object({ changes: needed(2000, 'Write what you changed because of the answers') });

/** Answers to a cohort's questions, `a0`, `a1` …; what fits is decided by the questions: feedback.ts */
export const FeedbackForm = z.record(z.string(), z.string().catch(''));

export const NominationSearch = z.object({
  q: z.string().trim().max(100).default(''),
  contact: z.string().max(60).default(''),
});

const list = <S extends z.ZodType>(item: S) =>
  z.preprocess((value) => [value ?? []].flat().filter((one) => one !== ''), z.array(item));
const good = list(z.enum(Activity));
const why = needed(600, 'Say why, in a sentence or two: the manager decides by it');

const nomination = { submissionKey: needed(60, 'Open the form again'), why, activities: good };

/** A nomination as typed: somebody known to the CRM, or a name and an address. */
export const NominationForm = z.discriminatedUnion('who', [
  z.object({ who: z.literal('crm'), contactId: needed(60, 'Choose a person'), ...nomination }),
  z.object({ who: z.literal('typed'), name: needed(100, 'Enter their name'), email: emailField, ...nomination }),
]);
export type NominationForm = z.infer<typeof NominationForm>;

export const NominationDecision = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('decline'), reason: needed(400, 'Say why; your colleague reads it') }),
]);
export const NominationsSearch = z.object({
  status: z.enum(NominationStatus).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
