import { z } from 'zod';

/** Looks at one claim when it is due; does nothing when it was handed in, withdrawn or given more time. */
export const lapseClaimJob = { name: 'lapse-claim', payload: z.object({ claimId: z.string() }) };

/** Finds overdue claims whose own job was lost. */
export const sweepClaimsJob = { name: 'sweep-claims', payload: z.object({}) };
