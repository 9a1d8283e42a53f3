import { z } from 'zod';

/** Tells of promises that are nearly due, late, and late for long. */
export const watchClocksJob = { name: 'watch-clocks', payload: z.object({}) };

/** A message on the request's page; a question is one that the clocks wait for. */
export const MessageForm = z.object({
  body: z.string().trim().min(1, 'Write something first').max(4000, 'At most 4000 characters, please'),
  isQuestion: z.literal('yes').optional(),
});
