import { z } from 'zod';
import { Team } from '~/generated/prisma/enums';

/** Tells of promises that are nearly due, late, and late for long. */
export const watchClocksJob = { name: 'watch-clocks', payload: z.object({}) };

/** A message on the request's page; a question is one that the clocks wait for. */
export const MessageForm = z.object({
  body: z.string().trim().min(1, 'Write something first').max(4000, 'At most 4000 characters, please'),
  isQuestion: z.literal('yes').optional(),
});

/** The looks at the queue, in their order; "mine" and "unassigned" are for those who run the programme. */
export const queueViews = {
  open: 'All open',
  mine: 'Mine',
  unassigned: 'Unassigned',
  soon: 'Due soon',
  breached: 'Breached',
  owner: 'Waiting for owner',
  advocate: 'Waiting for advocate',
  closed: 'Closed',
} as const;
export type QueueView = keyof typeof queueViews;
const viewNames = Object.keys(queueViews) as [QueueView, ...QueueView[]];

export const submittedChoices = { 7: 'last 7 days', 30: 'last 30 days', 90: 'last 90 days' } as const;
const submitted = Object.keys(submittedChoices) as [string, ...string[]];

const someTeams = z.union([z.enum(Team), z.array(z.enum(Team))]).transform((teams) => [...new Set([teams].flat())]);

/** The queue as its address says it. */
export const QueueQuery = z.object({
  view: z.enum(viewNames).default('open'),
  q: z.string().trim().max(100).default(''),
  team: someTeams.default([]),
  tier: z.enum(['1', '2', '3']).optional(),
  submitted: z.enum(submitted).optional(),
  sort: z.enum(['sla', '-sla', 'by', '-by', 'value', '-value', '']).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/** What is done with several requests at once, and with which; their numbers. */
export const MOST_AT_ONCE = 200;
const picked = z.array(z.coerce.number().int().min(1).max(999_999_999)).max(MOST_AT_ONCE);
export const BulkQuery = z.object({
  do: z.enum(['next', 'assign', 'offer', 'close']).default('assign'),
  n: picked.default([]),
});
const some = picked.min(1, 'Pick at least one request');
export const BulkForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('next'), n: some }),
  z.object({
    do: z.literal('offer'),
    n: some,
    assetId: z.string().min(1, 'Choose an asset'),
    words: z.string().trim().max(500, 'At most 500 characters, please').default(''),
  }),
  z.object({ do: z.literal('assign'), n: some, assigneeId: z.string().min(1, 'Choose somebody') }),
  z.object({
    do: z.literal('close'),
    n: some,
    reason: z.string().trim().min(1, 'Say why in a sentence').max(500, 'At most 500 characters, please'),
  }),
]);
export type BulkForm = z.infer<typeof BulkForm>;
export type BulkVerb = BulkForm['do'];

/** The days a report counts over. */
export const ReportQuery = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
