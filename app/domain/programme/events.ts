import { Phase } from '~/generated/prisma/enums';
import { z } from 'zod';

const pod = { podId: z.string(), pod: z.string() };

/** What happens to the programme as a whole: its phase, and the pods of run. */
export const programmeEvents = {
  'programme.phase-changed': z.object({
    from: z.enum(Phase),
    to: z.enum(Phase),
    isEarly: z.boolean(),
    evidence: z.array(z.object({ label: z.string(), value: z.string(), isMet: z.boolean() })),
  }),
  'pod.created': z.object({ ...pod, managerId: z.string() }),
  'pod.member-added': z.object({ ...pod, from: z.string().nullable() }),
  'pod.member-removed': z.object(pod),
} satisfies Record<string, z.ZodObject>;
