import { z } from 'zod';

const file = { importId: z.string(), of: z.string(), fileName: z.string() };
const counts = { new: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() };
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const change = {
  importId: z.string(),
  line: z.int(),
  name: z.string(),
  /** Addresses and phone numbers are named without their values. */
  changes: z.array(z.object({ field: z.string(), from: value.optional(), to: value.optional() })),
};

/**
 * What imports do. A changed record has an event of its own, for the account's timeline; new ones are counted in
 * `import.applied`, unchanged ones say nothing.
 */
export const accountEvents = {
  'import.uploaded': z.object({ ...file, lines: z.int() }),
  'import.read-again': z.object({
    ...file,
    encoding: z.string(),
    separator: z.string(),
    /** The name of the saved or loaded map of columns that it was read under. */
    map: z.string().nullable(),
  }),
  'import.checked': z.object({ ...file, ...counts }),
  'import.started': z.object({ ...file, isGoingOn: z.boolean() }),
  'import.applied': z.object({ ...file, ...counts, moved: z.int() }),
  'import.cancelled': z.object({ ...file, ...counts, moved: z.int(), stopped: z.int() }),
  'import.undo-started': z.object({ ...file, isGoingOn: z.boolean() }),
  /** `kept`: lines of which something stays. */
  'import.undone': z.object({ ...file, removed: z.int(), restored: z.int(), kept: z.int() }),
  /** Nobody had it written within a month of its upload. */
  'import.let-go': z.object(file),
  'mapping.saved': z.object({ of: z.string(), name: z.string(), columns: z.int() }),
  'mapping.deleted': z.object({ of: z.string(), name: z.string() }),
  'account.changed': z.object(change),
  'contact.changed': z.object({ ...change, contactId: z.string() }),
  'contact.merged': z.object({
    keptId: z.string(),
    goneId: z.string(),
    name: z.string(),
    goneName: z.string(),
    /** the advocate that went, whose letters are still out */
    goneAdvocateId: z.string().nullable(),
    /** records of use, surveys, tickets, events, certifications and notes that went over */
    moved: z.int(),
    changes: change.changes,
  }),
  'account.noted': z.object({
    factId: z.string(),
    fact: z.string(),
    on: z.iso.date(),
    contactId: z.string().nullable(),
    /** lacks of adoption that it ended */
    ended: z.int(),
  }),
  'deal.changed': z.object({ ...change, dealId: z.string() }),
  'fact.changed': z.object({ ...change, of: z.string(), recordId: z.string() }),
} satisfies Record<string, z.ZodObject>;
