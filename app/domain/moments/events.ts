import { z } from 'zod';

const suggestion = { suggestionId: z.string(), moment: z.int(), name: z.string() };
const task = { helpTaskId: z.string(), title: z.string() };

/** Moments of accounts, what became of their suggestions, and help tasks. */
export const momentEvents = {
  'moment.fired': z.object({ ...suggestion, occurrence: z.string() }),
  'moment.changed': z.object({ moment: z.int(), name: z.string(), fields: z.array(z.string()) }),
  'suggestion.accepted': z.object({ ...suggestion, offer: z.string() }),
  'suggestion.snoozed': z.object({ ...suggestion, until: z.string() }),
  'suggestion.dismissed': z.object(suggestion),
  'suggestion.passed': z.object(suggestion),
  'help-task.opened': z.object({ ...task, stop: z.string(), dueOn: z.string() }),
  'help-task.closed': z.object(task),
} satisfies Record<string, z.ZodObject>;
