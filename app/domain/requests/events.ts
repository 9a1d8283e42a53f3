import { z } from 'zod';

const request = { number: z.int(), title: z.string() };
const ask = { ...request, askId: z.string() };
const round = { ...request, roundId: z.string() };
const approval = { ...request, approvalId: z.string(), ownerId: z.string() };

/** What happens to requests and asks. Ids, counts and names of things only. */
export const requestEvents = {
  'request.submitted': z.object({ ...request, activity: z.string(), tier: z.int(), assetsShown: z.int() }),
  'request.deflected': z.object({ ...request, activity: z.string(), assetId: z.string(), assetsShown: z.int() }),
  'request.assigned': z.object({ ...request, assigneeId: z.string(), assignee: z.string() }),
  'request.closed': z.object({ ...request, from: z.string(), assetId: z.string().optional() }),
  'request.withdrawn': z.object({ ...request, from: z.string() }),
  'request.lapsed': z.object({ ...request, from: z.string() }),
  'request.completed': z.object({ ...request, askId: z.string().optional(), favourId: z.string().optional() }),
  'request.joined': z.object(request),
  'request.message-written': z.object({ ...request, isQuestion: z.boolean() }),
  'request.asset-offered': z.object({ ...request, assetId: z.string() }),
  'request.asset-enough': z.object({ ...request, from: z.string(), assetId: z.string() }),
  'request.asset-not-enough': z.object({ ...request, assetId: z.string() }),
  'request.clock-told': z.object({ ...request, promise: z.string(), told: z.string(), people: z.int() }),
  'request.relaxed': z.object({ ...request, relaxationId: z.string(), text: z.string() }),
  'request.relaxation-lifted': z.object({ ...request, relaxationId: z.string(), text: z.string() }),
  'coverage.gap-noticed': z.object({ ...request, wanted: z.string() }),
  'coverage.gap-filled': z.object(request),
  'ask.sent': z.object({ ...ask, minutes: z.int(), expiresAt: z.string() }),
  'ask.accepted': z.object(ask),
  'ask.declined': z.object(ask),
  'ask.expired': z.object(ask),
  'ask.withdrawn': z.object(ask),
  'ask.reminded': z.object(ask),
  /** Two asks of one person who were two advocates. */
  'ask.joined': z.object({
    ...ask,
    status: z.string(),
    goneId: z.string(),
    goneStatus: z.string(),
    goneAskedAt: z.string(),
    goneAnsweredAt: z.string().nullable(),
    favourId: z.string().nullable(),
  }),
  'round.started': z.object({ ...round, mode: z.string(), people: z.int() }),
  'round.skipped': z.object(round),
  'round.ended': z.object(round),
  'round.hurried': z.object(round),
  'owner.asked': z.object(approval),
  'owner.agreed': z.object(approval),
  'owner.objected': z.object(approval),
  'owner.passed': z.object(approval),
  'owner.escalated': z.object(approval),
  'contact.revealed': z.object({ ...ask, toPersonId: z.string(), fields: z.array(z.string()) }),
} satisfies Record<string, z.ZodObject>;
