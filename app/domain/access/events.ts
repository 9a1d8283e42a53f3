import { z } from 'zod';

const person = { personId: z.string() };
const invitation = { invitationId: z.string(), role: z.string(), team: z.string().nullable() };

/** Who may come in, and who did. Ids and roles only. */
export const accessEvents = {
  'person.signed-in': z.object({ ...person, by: z.enum(['link', 'code', 'invitation', 'set-up']) }),
  'person.signed-out': z.object(person),
  'person.disabled': z.object({ ...person, sessionsEnded: z.int() }),
  'person.enabled': z.object(person),
  'person.role-changed': z.object({
    ...person,
    from: z.string(),
    to: z.string(),
    fromTeam: z.string().nullable(),
    toTeam: z.string().nullable(),
  }),
  'invitation.sent': z.object({ ...invitation, replaced: z.int() }),
  'invitation.revoked': z.object(invitation),
  'invitation.accepted': z.object({ ...invitation, ...person }),
  'company.set-up': z.object(person),
  'api-key.created': z.object({ apiKeyId: z.string(), name: z.string(), scopes: z.array(z.string()) }),
  'api-key.revoked': z.object({ apiKeyId: z.string(), name: z.string() }),
  'request-hook.created': z.object({ hookId: z.string(), name: z.string(), team: z.string() }),
  'request-hook.revoked': z.object({ hookId: z.string(), name: z.string() }),
} satisfies Record<string, z.ZodObject>;
