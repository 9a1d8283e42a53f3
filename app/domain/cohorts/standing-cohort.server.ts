import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { REMINDER_DAYS } from './schema';
import { standingCohorts, type StandingSlug } from './standing';

/** The cohort of everybody who is invited by a moment, or on a nomination; made when first needed, never closed. */
export async function takeStandingCohort(tx: Tx, slug: StandingSlug, now: Date) {
  await tx.cohort.createMany({
    data: {
      id: newId('coh'),
      slug,
      ...standingCohorts[slug],
      phase: 'WALK',
      status: 'OPEN',
      reminderDays: [...REMINDER_DAYS],
      openedAt: now,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  return tx.cohort.findUniqueOrThrow({ where: { slug } });
}
