// rules.md §4: stop moments open a help task for the account's owner. The fact that opened it ends it; whoever closes it by
// hand is not asked again while the same fact lasts.
import type { Stop } from '~/domain/signals/reading';
import { momentOf } from './moments';

/** Tasks that somebody's own words opened: no fact ends them, only whoever did what they asked for. */
export const byWord = 'please-call:';

/** A task as it is stored; `endedAt`: when its fact ended. */
export type KeptTask = { id: string; occurrence: string; status: 'OPEN' | 'DONE'; endedAt: Date | null };

export type TaskChanges<T extends KeptTask> = {
  open: Stop[];
  /** the fact came back */
  reopen: { id: string; stop: Stop }[];
  /** the fact ended while somebody still had to help */
  close: T[];
  /** the fact ended after somebody had closed it */
  end: T[];
};

/** What has to change about an account's help tasks, given its stops today. */
export function taskChanges<T extends KeptTask>(tasks: readonly T[], stops: readonly Stop[]): TaskChanges<T> {
  const byOccurrence = new Map(tasks.map((task) => [task.occurrence, task]));
  const lasting = new Set(stops.map(({ occurrence }) => occurrence));
  const gone = tasks.filter(({ occurrence, endedAt }) => endedAt === null && !lasting.has(occurrence));
  return {
    open: stops.filter(({ occurrence }) => !byOccurrence.has(occurrence)),
    reopen: stops.flatMap((stop) => {
      const task = byOccurrence.get(stop.occurrence);
      return task?.endedAt ? [{ id: task.id, stop }] : [];
    }),
    close: gone.filter(({ status }) => status === 'OPEN'),
    end: gone.filter(({ status }) => status === 'DONE'),
  };
}

const titles: Record<string, string> = {
  escalation: 'Help solve the open escalation',
  'churn-notice': 'Talk about the notice they gave',
  'champion-left': 'Get to know who comes after their champion',
};
const byMoment: Record<number, string> = {
  7: 'Help them to use the product again',
  13: 'See the upsell through before asking anything',
  15: 'Listen to why the upsell came to nothing',
};

/** What the owner is asked to do: “Help them to use the product again”. */
export const taskTitle = ({ moment, occurrence }: Pick<Stop, 'moment' | 'occurrence'>): string =>
  byMoment[moment] ?? titles[occurrence.split(':')[0] ?? ''] ?? 'Help this account first';

/** What kind of stop a task came from, in a few words: “Lack of adoption”, “Open escalation”. */
export const stopName = ({ moment, occurrence }: Pick<Stop, 'moment' | 'occurrence'>): string => {
  const names: Record<string, string> = {
    escalation: 'Open escalation',
    'churn-notice': 'Churn notice',
    'champion-left': 'Champion left',
    'please-call': 'Asked for a call',
  };
  return momentOf(moment)?.name ?? names[occurrence.split(':')[0] ?? ''] ?? 'Stop';
};

/** Reasons as stored, as texts. */
export const reasonTexts = (stored: unknown): string[] => (Array.isArray(stored) ? stored.map(String) : []);
