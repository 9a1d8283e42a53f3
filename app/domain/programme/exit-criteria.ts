// rules §10: what has to be true before crawl and walk are left, each measured live and shown with its evidence
// (product.md §6). Run is not left. The criteria: crawl-criteria.ts, walk-criteria.ts.
import { formatPercent } from '~/ui/format';

export type Criterion = {
  key: string;
  /** “10 favours approved from the board” */
  label: string;
  isMet: boolean;
  /** “47”, “71 of 86” */
  value: string;
  /** one sentence of what stands behind the value */
  evidence: string;
  /** where it can be seen and moved */
  to: string;
};

/** Whether a part reaches its share of the whole; of nobody nothing does. */
export const reaches = (part: number, whole: number, share: number) => whole > 0 && part / whole >= share;
export const partOf = (part: number, whole: number) => `${part} of ${whole}`;
/** “67%”, of a whole that is not nothing. */
export const shareText = (part: number, whole: number) => formatPercent(part / whole);
