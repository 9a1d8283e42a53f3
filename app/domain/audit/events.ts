import { accessEvents } from '~/domain/access/events';
import { accountEvents } from '~/domain/accounts/events';
import { advocateEvents } from '~/domain/advocates/events';
import { assetEvents } from '~/domain/assets/events';
import { cohortEvents } from '~/domain/cohorts/events';
import { segmentEvents } from '~/domain/cohorts/segment-events';
import { impactEvents } from '~/domain/impact/events';
import { mailEvents } from '~/domain/mail/events';
import { meetingEvents } from '~/domain/meetings/events';
import { momentEvents } from '~/domain/moments/events';
import { newsletterEvents } from '~/domain/newsletter/events';
import { opportunityEvents } from '~/domain/opportunities/events';
import { programmeEvents } from '~/domain/programme/events';
import { requestEvents } from '~/domain/requests/events';
import { signalEvents } from '~/domain/signals/events';
import { sopEvents } from '~/domain/sops/events';
import { z } from 'zod';

/**
 * Every kind of audit event with the shape of its data, one map a domain. Kinds read `noun.verb-in-the-past`.
 * Data holds ids, counts and before/after values; never an address or a token.
 */
export const auditEvents = {
  'settings.changed': z.object({ fields: z.array(z.string()) }),
  ...accessEvents,
  ...accountEvents,
  ...advocateEvents,
  ...assetEvents,
  ...cohortEvents,
  ...impactEvents,
  ...mailEvents,
  ...meetingEvents,
  ...momentEvents,
  ...newsletterEvents,
  ...opportunityEvents,
  ...programmeEvents,
  ...requestEvents,
  ...signalEvents,
  ...sopEvents,
  ...segmentEvents,
} satisfies Record<string, z.ZodObject>;

export type AuditKind = keyof typeof auditEvents;
export type AuditData<K extends AuditKind> = z.infer<(typeof auditEvents)[K]>;
