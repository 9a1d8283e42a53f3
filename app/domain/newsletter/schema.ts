import { z } from 'zod';
import type { NewsletterParts } from '#emails/newsletter';

/** Works off the batches of one issue until nothing is due. */
export const sendIssueJob = { name: 'send-issue', payload: z.object({ issueId: z.string() }) };

/** Wakes issues whose sender died. */
export const sweepSendingJob = { name: 'sweep-sending', payload: z.object({}) };

/** The calendar's tick: drafts ahead, and sends what was scheduled. */
export const openSlotsJob = { name: 'open-slots', payload: z.object({}) };

/** Tests where the links of a draft lead. */
export const checkLinksJob = { name: 'check-issue-links', payload: z.object({ issueId: z.string() }) };

/** Tells those who asked for it of new opportunities between issues. */
export const writeAlertsJob = { name: 'write-alerts', payload: z.object({}) };

/** Marks the outcomes that a sent issue told of. */
export const tellOutcomesJob = { name: 'tell-outcomes', payload: z.object({ issueId: z.string() }) };

/** A link of an issue: `key` is the opportunity's id, or the name of what it leads to; with a title where neither says it. */
export type CountedLink = { key: string; url: string; title?: string };

/** What the freeze keeps of an issue, so that later edits of settings or board change no letter of it. */
export type FrozenIssue = {
  parts: NewsletterParts;
  from: { name: string; email: string };
  siteUrl: string;
  /** opportunities of the issue, by id, in its order */
  opportunityIds: string[];
  /** links whose clicks are counted; issues frozen before that have none */
  links?: CountedLink[];
  /** what is decided for each reader when their letter is written */
  forReaders: {
    /** the manager's words after the greeting, in issues frozen before these were part of the letter */
    introduction?: string;
    showsImpact: boolean;
    /** issues frozen before it was told have none */
    showsRung?: boolean;
    reviewId: string | null;
    incentiveId: string | null;
    /** advocates whom the thanks name */
    namedIds: string[];
    /** when the issue before went out, ISO 8601 */
    since: string;
    replyTo?: string;
  };
};

/** What the page of an issue is looked at: the block that is edited, and the letter as whom, found how, how wide. */
export const IssueSearch = z.object({
  /** a block's name, the id of one of the manager's own, or `new` */
  block: z.string().max(60).optional(),
  as: z.string().max(60).default(''),
  q: z.string().trim().max(80).default(''),
  view: z.enum(['wide', 'phone', 'text']).default('wide'),
  look: z.enum(['light', 'dark']).default('light'),
});
export type IssueView = z.infer<typeof IssueSearch>['view'];
export type IssueLook = z.infer<typeof IssueSearch>['look'];

export const ListSearch = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

/** Whose letter, and in which twin. */
export const LetterSearch = z.object({
  as: z.string().max(60).default(''),
  form: z.enum(['html', 'text']).default('html'),
  look: z.enum(['light', 'dark']).optional(),
});

const readAt = z.iso
  .datetime({ error: 'Open the page again and answer what stands there.' })
  .transform((at) => new Date(at));

/** Asks for the approval of an issue, or answers what was asked at `readAt`. */
export const ApprovalForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask') }),
  z.object({ intent: z.literal('approve'), readAt }),
  z.object({
    intent: z.literal('send-back'),
    readAt,
    note: z.string().trim().min(1, 'Say what to change.').max(500, 'Use at most 500 characters.'),
  }),
]);
export type ApprovalForm = z.infer<typeof ApprovalForm>;

/** What the copy check names and a person keeps: the finding's key (kept.ts). */
export const KeepForm = z.object({ finding: z.string().max(4000) });

const slot = z.string().regex(/^\d{4}-\d{2}-[A-D]$/, 'Choose a slot.');

/** Goes on with the next issue; leaves a slot of the calendar out with a reason, or uses it after all. */
export const CalendarForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('draft') }),
  z.object({
    intent: z.literal('skip'),
    slot,
    reason: z.string().trim().min(1, 'Say why no issue comes.').max(200, 'Use at most 200 characters.'),
  }),
  z.object({ intent: z.literal('use'), slot }),
]);

/** Puts an issue on the schedule, takes it off, or moves it to another slot. */
export const ScheduleForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('schedule') }),
  z.object({ intent: z.literal('unschedule') }),
  z.object({ intent: z.literal('time'), by: z.enum(['slot', 'reader']) }),
  z.object({ intent: z.literal('move'), slot }),
]);
export type ScheduleForm = z.infer<typeof ScheduleForm>;
