import { z } from 'zod';
import type { NewsletterParts } from '#emails/newsletter';
import { type BlockName, blockNames } from './blocks';

/** Works off the batches of one issue until nothing is due. */
export const sendIssueJob = { name: 'send-issue', payload: z.object({ issueId: z.string() }) };

/** Wakes issues whose sender died. */
export const sweepSendingJob = { name: 'sweep-sending', payload: z.object({}) };

/** The calendar's tick: drafts ahead, and sends what was scheduled. */
export const openSlotsJob = { name: 'open-slots', payload: z.object({}) };
/** Tells those who asked for it of new opportunities between issues. */
export const writeAlertsJob = { name: 'write-alerts', payload: z.object({}) };


/** Marks the outcomes that a sent issue told of. */
export const tellOutcomesJob = { name: 'tell-outcomes', payload: z.object({ issueId: z.string() }) };

/** A link of an issue: `key` is the opportunity's id, or the name of what it leads to. */
export type CountedLink = { key: string; url: string };

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
    /** the manager's words after the greeting */
    introduction: string;
    showsImpact: boolean;
    reviewId: string | null;
    incentiveId: string | null;
    /** advocates whom the thanks name */
    namedIds: string[];
    /** when the issue before went out, ISO 8601 */
    since: string;
    replyTo?: string;
  };
};

const names = Object.keys(blockNames) as [BlockName, ...BlockName[]];

/** What the page of an issue is looked at: the block that is edited, and the letter as whom, found how, how wide. */
export const IssueSearch = z.object({
  block: z.enum(names).optional(),
  as: z.string().max(60).default(''),
  q: z.string().trim().max(80).default(''),
  view: z.enum(['wide', 'phone', 'text']).default('wide'),
});
export type IssueView = z.infer<typeof IssueSearch>['view'];

export const ListSearch = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

/** Whose letter, and in which twin. */
export const LetterSearch = z.object({
  as: z.string().max(60).default(''),
  form: z.enum(['html', 'text']).default('html'),
});

/** Puts an issue on the schedule, takes it off, or moves it to another slot. */
export const ScheduleForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('schedule') }),
  z.object({ intent: z.literal('unschedule') }),
  z.object({ intent: z.literal('move'), slot: z.string().regex(/^\d{4}-\d{2}-[A-D]$/, 'Choose a slot.') }),
]);
export type ScheduleForm = z.infer<typeof ScheduleForm>;
