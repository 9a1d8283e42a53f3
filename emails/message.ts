import { z } from 'zod';
import type { Brand } from './brand';

/** The address of a page of ours. */
export const link = z.url({ protocol: /^https?$/ });
export const words = z.string().min(1);

type Audience = 'visitor' | 'advocate' | 'staff';

/** One message: what it needs, and its words outside the template. Props are words ready to read; dates are already in the reader's zone. */
export type Message<Schema extends z.ZodObject = z.ZodObject> = {
  stream: 'transactional';
  audience: Audience;
  schema: Schema;
  subject(props: z.infer<Schema>, brand: Brand): string;
  preheader(props: z.infer<Schema>, brand: Brand): string;
  /** Paragraphs of the plain-text twin, between the name and the footer. */
  text(props: z.infer<Schema>, brand: Brand): string[];
  /** The switch that stops these letters; without one they belong to what their reader takes part in (rules.md M4). */
  topic?: 'opportunity-alerts' | 'impact-notes';
  /** Why it came; by audience when not given. */
  reason?(brand: Brand, props: z.infer<Schema>): string;
  /** Under the reason in the plain-text twin: where its reader chooses, or leaves; advocates have their preferences. */
  links?(props: z.infer<Schema>): string;
};

/** Binds the schema of a message to the props of its functions. */
export const message = <Schema extends z.ZodObject>(parts: Omit<Message<Schema>, 'stream'>): Message<Schema> => ({
  stream: 'transactional',
  ...parts,
});

const REASONS: Record<Audience, (brand: Brand) => string> = {
  visitor: (brand) =>
    `Someone typed this address at ${new URL(brand.siteUrl).host}. It is not a newsletter and there is nothing to unsubscribe from.`,
  advocate: (brand) => `You are in ${brand.programme}, and this is about something you take part in.`,
  staff: (brand) => `You work at ${brand.company} and have a part in this.`,
};

export const reasonOf = (entry: Pick<Message, 'audience' | 'reason'>, brand: Brand, props: Record<string, unknown>) =>
  (entry.reason ?? REASONS[entry.audience])(brand, props);
