import { z } from 'zod';
import { canonicalEmail } from '~/platform/email-address';
import { emailField } from '~/platform/email-field';
import { wholeField } from '~/platform/whole-field';
import { BusinessCalendar, Weekdays } from './business-calendars';
import { holidaysField } from './holidays-field';
import { timeZoneField as timeZone } from './time-zone-field';

const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*$/, 'Write a name such as send.northbeam.com.');

/** Everything the company that runs this Flywheel decides once (product.md §11). */
export const Settings = z.object({
  companyName: z.string().trim().min(1).max(80).default('Your company'),
  programmeName: z.string().trim().min(1).max(80).default('Advocates'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'Use a colour such as #0f6b57')
    .default('#0f6b57'),
  postalAddress: z.string().trim().max(300).default(''), // M1: no newsletter without it
  companyNumber: z.string().trim().max(60).default(''),
  senderName: z.string().trim().max(80).default(''),
  senderEmail: z.string().trim().max(254).default(''),
  contactName: z.string().trim().max(80).default(''),
  contactEmail: z.string().trim().max(254).default(''),
  timeZone: timeZone.default('Europe/London'),
  currency: z.string().length(3).default('GBP'),
  businessHours: z.object({ from: z.int().min(0).max(23), to: z.int().min(1).max(24) }).default({ from: 9, to: 17 }),
  businessDays: Weekdays.default([1, 2, 3, 4, 5]),
  holidays: z.array(z.iso.date()).default([]),
  calendars: z.array(BusinessCalendar).max(40).default([]), // of regions that keep other hours than the company
  defaultQuarterlyCap: z.int().min(0).max(8).default(4), // rules §4
  accountQuarterlyCap: z.int().min(0).max(60).default(8), // rules §4: all people of an account together
  restDays: z.int().min(0).max(365).default(30), // rules §4
  profileConfirmedMonths: z.int().min(1).max(24).default(6), // rules §4
  askExpiresDays: z.int().min(1).max(60).default(7),
  competitorDomains: z.array(z.string()).default([]), // V6: their people are never invited or asked
  newsletterWeeks: z.tuple([z.int().min(1).max(4), z.int().min(1).max(4)]).default([2, 4]), // twice a month: the second and fourth …
  newsletterWeekday: z.int().min(1).max(7).default(2), // … Tuesday (1 is Monday)
  newsletterTime: z.iso.time({ precision: -1 }).default('09:30'), // … at half past nine in the zone above
  newsletterNeedsApproval: z.boolean().default(false), // nobody sends an issue alone
  dkimSelector: hostName.default('resend'), // names by Resend's convention
  returnPathHost: z.literal('').or(hostName).default(''), // empty: send. before the sender's domain
  openTracking: z.boolean().default(false), // whether the provider's word that a letter was opened is kept
});

export type Settings = z.infer<typeof Settings>;

const whole = (min: number, max: number) => wholeField(min, max, `Enter a whole number from ${min} to ${max}.`);
const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`).default('');
const needed = (max: number, message: string) => text(max).pipe(z.string().min(1, message));
const address = z.literal('').or(emailField);
const domains = text(4000).transform((typed, ctx) => {
  const found = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((one) => one.replace(/^.*@/, ''));
  const wrong = found.find((domain) => !canonicalEmail(`x@${domain}`).ok);
  if (wrong === undefined) return [...new Set(found)].sort();
  ctx.addIssue({ code: 'custom', message: `“${wrong}” is no domain. Write one a line, as in rival.com.` });
  return z.NEVER;
});

/** The settings page: what is typed goes in, settings come out. */
export const SettingsForm = z
  .object({
    companyName: needed(80, 'Enter the name of your company.'),
    programmeName: needed(80, 'Enter the name of your programme, for example Advocates.'),
    accent: z.string().regex(/^#[0-9a-f]{6}$/i, 'Use a colour such as #0f6b57.'),
    postalAddress: text(300),
    companyNumber: text(60),
    senderName: text(80),
    senderEmail: address,
    contactName: text(80),
    contactEmail: address,
    timeZone,
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, 'Use three letters, such as GBP.'),
    opens: whole(0, 23),
    closes: whole(1, 24),
    holidays: holidaysField,
    defaultQuarterlyCap: whole(0, 8),
    accountQuarterlyCap: whole(0, 60),
    restDays: whole(0, 365),
    profileConfirmedMonths: whole(1, 24),
    askExpiresDays: whole(1, 60),
    competitorDomains: domains,
    firstWeek: whole(1, 4).default(2),
    secondWeek: whole(1, 4).default(4),
    newsletterWeekday: whole(1, 7).default(2),
    newsletterTime: z.iso.time({ precision: -1, error: 'Write the time as 09:30.' }).default('09:30'),
    newsletterNeedsApproval: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'Closing comes after opening.' })
  .refine(({ firstWeek, secondWeek }) => firstWeek < secondWeek, {
    path: ['secondWeek'],
    message: 'The second issue of a month comes in a later week than the first.',
  })
  .transform(({ opens, closes, firstWeek, secondWeek, ...rest }) => ({
    ...rest,
    businessHours: { from: opens, to: closes },
    newsletterWeeks: [firstWeek, secondWeek] as [number, number],
  }));

/** The page on deliverability: the names that are looked up, or whether opens are kept, which takes a reason. */
export const DeliverabilityForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('names'),
    dkimSelector: hostName,
    returnPathHost: z.literal('').or(hostName),
  }),
  z.object({ intent: z.literal('opens-off') }),
  z.object({
    intent: z.literal('opens-on'),
    reason: z
      .string()
      .trim()
      .min(10, 'Say why you need to know who opens a letter.')
      .max(300, 'Use at most 300 characters.'),
  }),
]);
