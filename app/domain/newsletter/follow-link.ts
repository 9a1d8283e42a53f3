// product.md §7: links of an issue are tested before it goes out. Redirects are followed by hand, each step judged anew.
import type { VisitPort } from '~/platform/visit';

const MOST_STEPS = 3;

/** Whether an address answers: its last status, and in words what is wrong with it; null: nothing. */
export type LinkAnswer = { status: number | null; fault: string | null };

/** Follows an address to where it ends, by at most three redirects; never throws. */
export async function followLink(address: string, visit: VisitPort): Promise<LinkAnswer> {
  let at = address;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const url = URL.canParse(at) ? new URL(at) : null;
    if (!url) return { status: null, fault: 'leads to no whole address' };
    const answer = await visit(url);
    if ('refused' in answer) return { status: null, fault: faults[answer.refused] };
    const { status, location } = answer;
    const isOnward = status >= 300 && status < 400 && location !== null;
    if (!isOnward) return { status, fault: status >= 400 || status < 200 ? `answers ${status}` : null };
    if (!URL.canParse(location, at)) return { status, fault: 'sends on to no whole address' };
    at = new URL(location, at).href;
  }
  return { status: null, fault: 'sends on more than three times' };
}

const faults = {
  private: 'leads into a private network, where readers cannot follow',
  silent: 'does not answer',
} as const;
