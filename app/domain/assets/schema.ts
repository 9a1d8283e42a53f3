import { z } from 'zod';
import { AssetKind, PublishScope } from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';

const words = (limit: number) => z.string().trim().max(limit, `At most ${limit} characters, please`).default('');
const needed = (message: string, limit: number) =>
  z.string(message).trim().min(1, message).max(limit, `At most ${limit} characters, please`);
/** Between commas or lines; what is said twice is kept once. */
const list = words(1000).transform((text) =>
  [...new Set(text.split(/[,\n]/).map((one) => one.trim()))].filter(Boolean),
);
const day = z.literal('').or(dayField('Give a date, such as 2027-06-30')).default('');

/** A finished piece as a manager describes it. */
export const AssetForm = z.object({
  kind: z.enum(AssetKind, 'Choose the kind'),
  title: needed('Give it a title', 160),
  summary: needed('Say in a sentence what it shows', 400),
  body: words(40_000),
  link: z.url({ protocol: /^https?$/, error: 'Give the whole address, beginning with https://' }).max(500),
  /** its name, as the CRM has it */
  account: words(200),
  /** e-mail address or name */
  advocate: words(200),
  claimId: words(60),
  industry: words(100),
  region: words(60),
  segment: words(60),
  language: words(35),
  competitor: words(100),
  topics: list,
  products: list,
  personas: list,
  allows: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(PublishScope)).default([]),
  ),
  consentUntil: day,
  consentNote: words(500),
  shelfMonths: z.coerce
    .number('Give the months as a number')
    .int('Whole months, please')
    .min(1, 'At least a month')
    .max(60, 'At most five years')
    .default(12),
  ownerId: words(60),
});
export type AssetForm = z.infer<typeof AssetForm>;

export const WithdrawAssetForm = z.object({
  reason: z.string().trim().min(1, 'Say why in a sentence').max(500, 'At most 500 characters, please'),
});

export const LibraryQuery = z.object({
  view: z.enum(['use', 'confirm', 'gone']).default('use'),
  q: z.string().trim().max(200).default(''),
  kind: z.enum(AssetKind).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type LibraryQuery = z.infer<typeof LibraryQuery>;

/** Asks the owners of assets whether they are still true, once a time on the shelf. */
export const remindOwnersJob = { name: 'remind-asset-owners', payload: z.object({}) };

/** `?form=` of an opening: the form of a request on which the asset was offered. */
export const OpenQuery = z.object({ form: words(64) });

/** `?claim=` of a new asset: the hand-in it is made from. */
export const NewAssetQuery = z.object({ claim: words(60) });
