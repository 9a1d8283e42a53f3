// What the provider tells of a letter (Resend's events) and what follows from it. Rules M5; reliability W2.
import { canonicalEmail } from '~/platform/email-address';
import type { DeliveryKind } from '~/generated/prisma/enums';
import { z } from 'zod';

const Event = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    to: z.array(z.string()).default([]),
    bounce: z.object({ type: z.string().optional(), message: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
    suppressed: z.object({ message: z.string().optional() }).optional(),
  }),
});

const KINDS: Record<string, DeliveryKind> = {
  'email.sent': 'SENT',
  'email.delivery_delayed': 'DELAYED',
  'email.delivered': 'DELIVERED',
  'email.opened': 'OPENED',
  'email.clicked': 'CLICKED',
  'email.bounced': 'BOUNCED',
  'email.complained': 'COMPLAINED',
  'email.failed': 'FAILED',
  // The provider did not try, since the address bounced or complained before; its older events call that bounced too.
  'email.suppressed': 'BOUNCED',
};

export type Delivery = {
  kind: DeliveryKind;
  providerId: string;
  at: Date;
  detail: string | null;
  /** addresses that get no more mail, and why */
  suppress: { emails: string[]; source: 'bounce' | 'complaint' } | null;
};

/** An event of the provider; null for what is none of ours to know, such as events of domains and contacts. */
export function readDelivery(json: unknown): Delivery | null {
  const event = Event.safeParse(json);
  const kind = event.success ? KINDS[event.data.type] : undefined;
  if (!event.success || !kind) return null;
  const { data, created_at: at } = event.data;
  const detail = data.bounce?.message ?? data.suppressed?.message ?? data.failed?.reason ?? null;
  return {
    ...{ kind, providerId: data.email_id, at },
    detail: detail?.toWellFormed().replaceAll('\0', '').slice(0, 300) ?? null,
    suppress: suppression(kind, data.to, data.bounce?.type),
  };
}

// A full mailbox passes; an address that is not there does not. Older events do not say which: the provider's word is “bounced”.
function suppression(kind: DeliveryKind, to: string[], bounce = 'Permanent'): Delivery['suppress'] {
  const source = kind === 'COMPLAINED' ? 'complaint' : kind === 'BOUNCED' && bounce === 'Permanent' ? 'bounce' : null;
  const emails = to.flatMap((address) => {
    const email = canonicalEmail(/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address);
    return email.ok ? [email.value] : [];
  });
  return source && emails.length > 0 ? { emails, source } : null;
}

/** The weightiest first: what is once true of a letter is not undone by what comes later (W2). */
const WEIGHT: readonly DeliveryKind[] = [
  'COMPLAINED',
  'BOUNCED',
  'FAILED',
  'CLICKED',
  'OPENED',
  'DELIVERED',
  'DELAYED',
  'SENT',
];

/** Where a letter stands after these events, in whatever order they came; null before any. */
export const deliveryOf = (kinds: Iterable<DeliveryKind>): DeliveryKind | null => {
  const seen = new Set(kinds);
  return WEIGHT.find((kind) => seen.has(kind)) ?? null;
};
