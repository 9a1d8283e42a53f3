import { z } from 'zod';

const meeting = { meetingId: z.string(), number: z.int(), title: z.string() };
const side = z.enum(['HELPER', 'GUEST']);

/** What happens to meetings. Ids, counts and instants only. */
export const meetingEvents = {
  'meeting.times-offered': z.object({ ...meeting, side, times: z.int() }),
  'meeting.scheduled': z.object({ ...meeting, startsAt: z.string(), sequence: z.int() }),
  'meeting.prepared': z.object({ ...meeting, fields: z.array(z.string()), sequence: z.int() }),
  'meeting.guest-added': z.object({ ...meeting, guestNumber: z.int() }),
  'meeting.cancelled': z.object({ ...meeting, side: side.nullable() }),
  'meeting.held': z.object(meeting),
  'meeting.no-show': z.object({ ...meeting, side, again: z.boolean() }),
  'meeting.survey-answered': z.object({ ...meeting, side }),
  'product-advocate.saved': z.object({ personId: z.string(), name: z.string(), weeklyCap: z.int() }),
  'product-advocate.asked': z.object({ ...meeting, personId: z.string(), name: z.string() }),
  'deal.joined': z.object({ ...meeting, dealId: z.string(), personId: z.string(), isFirst: z.boolean() }),
} satisfies Record<string, z.ZodObject>;
