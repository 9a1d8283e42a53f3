import { z } from 'zod';

const request = { number: z.int(), title: z.string() };
const ask = { ...request, askId: z.string() };

/** What happens to SOPs, requests and asks. Ids, counts and names of things only. */
export const requestEvents = {
  'sop.published': z.object({ team: z.string(), version: z.int(), note: z.string() }),
  'request.submitted': z.object({ ...request, activity: z.string(), tier: z.int(), assetsShown: z.int() }),
  'request.deflected': z.object({ ...request, activity: z.string(), assetId: z.string(), assetsShown: z.int() }),
  'request.assigned': z.object({ ...request, assigneeId: z.string(), assignee: z.string() }),
  'request.closed': z.object({ ...request, from: z.string(), assetId: z.string().optional() }),
  'request.withdrawn': z.object({ ...request, from: z.string() }),
  'request.lapsed': z.object({ ...request, from: z.string() }),
  'request.completed': z.object({ ...request, askId: z.string(), favourId: z.string() }),
  'ask.sent': z.object({ ...ask, minutes: z.int(), expiresAt: z.string() }),
  'ask.accepted': z.object(ask),
  'ask.declined': z.object(ask),
  'ask.expired': z.object(ask),
  'ask.withdrawn': z.object(ask),
  'contact.revealed': z.object({ ...ask, toPersonId: z.string(), fields: z.array(z.string()) }),
} satisfies Record<string, z.ZodObject>;
