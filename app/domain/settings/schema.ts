import { z } from 'zod';

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'Choose a time zone from the list');

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
  holidays: z.array(z.iso.date()).default([]),
  defaultQuarterlyCap: z.int().min(0).max(8).default(4), // rules §4
  accountQuarterlyCap: z.int().min(0).max(60).default(8), // rules §4: all people of an account together
  restDays: z.int().min(0).max(365).default(30), // rules §4
  profileConfirmedMonths: z.int().min(1).max(24).default(6), // rules §4
  askExpiresDays: z.int().min(1).max(60).default(7),
});

export type Settings = z.infer<typeof Settings>;
