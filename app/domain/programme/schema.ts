import { Phase } from '~/generated/prisma/enums';
import { z } from 'zod';

/** A step of the programme; `from` is the phase the page showed. */
export const PhaseForm = z.object({
  from: z.enum(Phase),
  to: z.enum(Phase),
  reason: z.string().trim().max(500, 'Use at most 500 characters').default(''),
});

export const PodForm = z.object({
  name: z.string().trim().min(2, 'Give it a name').max(60, 'Use at most 60 characters'),
  managerId: z.string().min(1, 'Choose who looks after them').max(60),
});

export const PodMemberForm = z.object({
  intent: z.enum(['add', 'remove']),
  advocateId: z.string().min(1).max(60),
});

export const PodSearch = z.object({ q: z.string().trim().max(80).default('') });
