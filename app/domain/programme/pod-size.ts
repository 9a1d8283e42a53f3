// S4: in run, one manager for up to fifteen advocates, so that somebody knows each of them.

export const MOST_IN_POD = 15;

/** Whether a manager may look after one more, given those in all their pods; if not, why, as a sentence. */
export function podIsFull(manager: string, members: number): string | null {
  if (members < MOST_IN_POD) return null;
  return `${manager} looks after ${members} advocates already, and ${MOST_IN_POD} is the most one person can know. Choose another pod, or make one with another manager.`;
}
