import { z } from 'zod';
import type { NewsletterParts } from '#emails/newsletter';

/** Works off the batches of one issue until nothing is due. */
export const sendIssueJob = { name: 'send-issue', payload: z.object({ issueId: z.string() }) };

/** Wakes issues whose sender died. */
export const sweepSendingJob = { name: 'sweep-sending', payload: z.object({}) };

/** Marks the outcomes that a sent issue told of. */
export const tellOutcomesJob = { name: 'tell-outcomes', payload: z.object({ issueId: z.string() }) };

/** What the freeze keeps of an issue, so that later edits of settings or board change no letter of it. */
export type FrozenIssue = {
  parts: NewsletterParts;
  from: { name: string; email: string };
  siteUrl: string;
  /** opportunities of the issue, by id, in its order */
  opportunityIds: string[];
  /** what is decided for each reader when their letter is written */
  forReaders: {
    /** the manager's words after the greeting */
    introduction: string;
    showsImpact: boolean;
    reviewId: string | null;
    incentiveId: string | null;
    /** when the issue before went out, ISO 8601 */
    since: string;
    replyTo?: string;
  };
};
