import { z } from 'zod';

/** Reminders go out so many days after an invitation, unless a cohort says otherwise (product.md §6). */
export const REMINDER_DAYS = [2, 7, 14] as const;

/** Looks whether one invitation's next reminder may go out. */
export const sendReminderJob = { name: 'send-cohort-reminder', payload: z.object({ invitationId: z.string() }) };

/** Wakes reminders and cohorts whose own job was lost. */
export const sweepInvitationsJob = { name: 'sweep-invitations', payload: z.object({}) };
