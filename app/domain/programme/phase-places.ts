// product.md §6: a phase hides what is not needed yet. Folded away, never forbidden: every place stays one press further,
// and whatever is in use already stands where it did.
import type { Phase } from '~/generated/prisma/enums';
import { phases } from './phases';

/** The phase that first needs a place; all others are needed from the start. */
const firstNeeded: Record<string, Phase> = {
  '/requests': 'WALK',
  '/sops': 'WALK',
  '/assets': 'WALK',
  '/product-advocates': 'WALK',
  '/segments': 'WALK',
  '/signals': 'WALK',
  '/moments': 'WALK',
  '/nominations': 'WALK',
  '/programme/pods': 'RUN',
};

/** Whether a place of the staff area is folded under “Later”. */
export function isLater(place: string, { phase, inUse }: { phase: Phase; inUse: readonly string[] }): boolean {
  const needed = firstNeeded[place];
  return needed !== undefined && !inUse.includes(place) && phases.indexOf(needed) > phases.indexOf(phase);
}
