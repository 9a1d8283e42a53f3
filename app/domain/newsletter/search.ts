import { z } from 'zod';
import { type BlockName, blockNames } from './blocks';

const names = Object.keys(blockNames) as [BlockName, ...BlockName[]];

/** What the page of an issue is looked at: the block that is edited, and the letter as whom, found how, how wide. */
export const IssueSearch = z.object({
  block: z.enum(names).optional(),
  as: z.string().max(60).default(''),
  q: z.string().trim().max(80).default(''),
  view: z.enum(['wide', 'phone', 'text']).default('wide'),
});
export type IssueView = z.infer<typeof IssueSearch>['view'];

export const ListSearch = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

/** Whose letter, and in which twin. */
export const LetterSearch = z.object({
  as: z.string().max(60).default(''),
  form: z.enum(['html', 'text']).default('html'),
});
