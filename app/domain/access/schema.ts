import { z } from 'zod';
import { Team } from '~/generated/prisma/enums';
import { emailField } from '~/platform/email-field';
import { apiScopeNames } from './api-scopes';

/** How long a link or code signs in, in words for people and for the library. */
export const SIGN_IN_MINUTES = 10;
export const INVITATION_DAYS = 14;

const name = z.string().trim().min(1, 'Enter a name.').max(80, 'A name may have at most 80 characters.');

export const LoginSearch = z.object({ next: z.string().default('') });
export const LoginForm = z.object({ email: emailField, next: z.string().default('') });

export const CodeForm = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'The code has eight digits. It is in the mail we sent.')),
});

/** The work of a colleague: their role and, for requesters, their team. */
const staffRoles = ['REQUESTER', 'MANAGER', 'LEADER', 'ADMIN'] as const;
export type StaffRole = (typeof staffRoles)[number];
const part = {
  role: z.enum(staffRoles, 'Choose a role.'),
  team: z.preprocess((team) => team || null, z.enum(Team, 'Choose a team from the list.').nullable()),
};
type Part = { role: StaffRole; team: Team | null };
const hasTeam = (work: Part) => work.role !== 'REQUESTER' || work.team !== null;
const needsTeam = { path: ['team'], message: 'Choose the team this person asks for.' };
/** Only requesters belong to a team. */
const settled = <T extends Part>(work: T): T => ({ ...work, team: work.role === 'REQUESTER' ? work.team : null });

export const InviteForm = z
  .object({ name, email: emailField, ...part })
  .refine(hasTeam, needsTeam)
  .transform(settled);
export const RoleForm = z.object(part).refine(hasTeam, needsTeam).transform(settled);
export const DoorForm = z.object({ intent: z.enum(['disable', 'enable']) });

export const ApiKeyForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Name the program that will hold this key.')
    .max(80, 'A name may have at most 80 characters.'),
  scopes: z
    .array(z.enum(apiScopeNames, 'Choose from the list.'))
    .default([])
    .refine((scopes) => scopes.length > 0, 'Tick what this key may do.'),
});

export const RequestHookForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Name the button or command that will use this hook.')
    .max(80, 'A name may have at most 80 characters.'),
  team: z.enum(Team, 'Choose a team from the list.'),
  actsAsId: z.string().min(1, 'Choose whose request it is where the sender names nobody.'),
});

export const SetUpForm = z.object({
  code: z.string().trim().min(1, 'Enter the set-up code. It is printed where Flywheel was started.'),
  name,
  email: emailField,
  companyName: z.string().trim().min(1, 'Enter the name of your company.').max(80),
  postalAddress: z.string().trim().min(1, 'Enter the postal address of your company.').max(300),
  demo: z.literal('on').optional(),
});

export const sendSignInLinkJob = { name: 'send-sign-in-link', payload: z.object({ signInId: z.string() }) };
export const sweepAccessJob = { name: 'sweep-access', payload: z.object({}) };
