// product.md §4: requests come by program too: a CRM button, a chat command, an integration. One shape for the API and the
// hooks; the served document is made from it, and what the team's SOP needs is asked of it as of the form.
import { z } from 'zod';
import { Activity, Helper, RequestClosedAs, RequestStatus, Team } from '~/generated/prisma/enums';

const lower = <T extends string>(words: readonly T[]) => words.map((word) => word.toLowerCase() as Lowercase<T>);
const words = (limit: number) => z.string().trim().max(limit, `At most ${limit} characters, please`);
const list = (most: number) =>
  z.array(words(500).min(1, 'Leave out what is empty')).max(most, `At most ${most} entries, please`);

const answers = {
  activity: z.enum(lower(Object.values(Activity)), 'Choose from the list').meta({ description: 'What is needed' }),
  helper: z.enum(lower(Object.values(Helper)), 'Choose from the list').optional(),
  dealExternalId: words(200).optional().meta({ description: 'The deal, by its id in the CRM' }),
  dealId: words(60).optional().meta({ description: 'The deal, by our id' }),
  about: words(120).optional().meta({ description: 'What it is for, where there is no deal' }),
  need: words(2000).optional().meta({ description: 'What the buyer should know or believe afterwards' }),
  questions: list(8).optional(),
  wanted: z.int('Whole people, please').min(1, 'At least one').max(15, 'At most 15').optional(),
  persona: words(200).optional().meta({ description: 'Who of the buyer will be there; a title is enough' }),
  industry: words(100).optional(),
  products: list(8).optional(),
  region: words(60).optional(),
  language: words(35).optional().meta({ description: 'BCP 47, such as de' }),
  competitors: list(12).optional().meta({ description: 'Accounts that must not be asked' }),
  topics: list(8).optional(),
  neededBy: z.iso.date('Give a day such as 2026-12-01').meta({ description: 'A day, such as 2026-12-01' }),
  assetsTried: words(500).optional(),
};
const requester = z
  .email('Give the e-mail address of a colleague')
  .max(254)
  .meta({ description: 'The e-mail address of whoever needs it; they have a sign-in here' });

/** The body of a call to the API. */
export const RequestCall = z.strictObject({
  requester,
  team: z.enum(lower(Object.values(Team)), 'Choose from the list'),
  ...answers,
});
export type RequestCall = z.infer<typeof RequestCall>;

/** The body of a hook that a CRM button posts: its team is the hook's; without a requester it is the hook's own person. */
export const ButtonCall = z.strictObject({ requester: requester.optional(), ...answers });
/** The body of a hook that a chat command posts. */
export const ChatCall = z.strictObject({
  requester: requester.optional(),
  text: words(4000).min(1, 'Say what you need'),
});

/** How a request stands, as programs read it. Names of advocates are not in it (rules G6). */
export const RequestStand = z.object({
  number: z.int(),
  title: z.string(),
  status: z.enum(lower(Object.values(RequestStatus))),
  closedAs: z.enum(lower(Object.values(RequestClosedAs))).nullable(),
  closedReason: z.string().nullable(),
  tier: z.int().min(1).max(3).meta({ description: '1 an asset, 2 written or recorded, 3 a live person' }),
  neededBy: z.iso.date(),
  submittedAt: z.iso.datetime(),
  firstAnswerDueAt: z.iso.datetime(),
  fulfilDueAt: z.iso.datetime(),
  url: z.url().meta({ description: 'Its page, with every step' }),
  proof: z
    .array(z.object({ title: z.string(), url: z.url(), why: z.array(z.string()) }))
    .meta({ description: 'Finished pieces that may answer it sooner' }),
});
export type RequestStand = z.infer<typeof RequestStand>;
