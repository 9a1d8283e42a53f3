// product.md §7: the manager edits the blocks of an issue, puts them in their order and adds some of their own.
import { z } from 'zod';
import { dayField } from '~/platform/day-field';
import { fixedBlocks } from './block-order';

const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);
const words = (max: number, message: string) => text(max).min(1, message);
const address = text(500).refine((url) => url === '' || /^https?:\/\/\S+\.\S+$/.test(url), {
  message: 'Write the whole address, such as https://community.example/events, or leave it empty.',
});

const CommunityEvent = z.object({ on: z.iso.date(), name: text(120), details: text(200) });
const FeedbackItem = z.object({ said: text(200), did: text(200) });

/** A block in the manager's own words; the text is Markdown, the button stays away without its words. */
const FreeBlock = z.object({
  id: z.string(),
  isOn: z.boolean(),
  title: z.string(),
  text: z.string(),
  action: z.string(),
  url: z.string(),
});
export type FreeBlock = z.infer<typeof FreeBlock>;
export const MOST_FREE = 8;

/** What is stored in Issue.blocks. Names are looked up when the issue is composed, so a consent taken back counts. */
export const Blocks = z.object({
  /** Markdown */
  introduction: z.string(),
  /** names of blocks, and ids of those of the manager's own, below the greeting */
  order: z.array(z.string()).default([...fixedBlocks]),
  free: z.array(FreeBlock).default([]),
  impact: z.object({ isOn: z.boolean() }),
  opportunities: z.object({ isOn: z.boolean(), ids: z.array(z.string()) }),
  incentive: z.object({ isOn: z.boolean(), id: z.string().nullable(), disclosure: z.string() }),
  thanks: z.object({ isOn: z.boolean(), favourIds: z.array(z.string()) }),
  review: z.object({ isOn: z.boolean(), id: z.string().nullable() }),
  community: z.object({ isOn: z.boolean(), title: z.string(), events: z.array(CommunityEvent), url: z.string() }),
  feedback: z.object({ isOn: z.boolean(), items: z.array(FeedbackItem), url: z.string() }),
});
export type Blocks = z.infer<typeof Blocks>;

/** The parts of an issue that every issue has. */
export const blockNames = {
  words: 'Subject and greeting',
  impact: 'What you did, what it led to',
  opportunities: 'Open opportunities',
  incentive: 'Timed incentive',
  thanks: 'Thanks by name',
  review: 'Review',
  community: 'Meet others',
  feedback: 'You said, we did',
} as const;
export type BlockName = keyof typeof blockNames;
/** Those that can be moved and left out. */
export type FixedBlock = Exclude<BlockName, 'words'>;
export const isBlockName = (name: string): name is BlockName => Object.hasOwn(blockNames, name);

const isOn = z.preprocess((value) => value === 'on' || value === true, z.boolean());
const list = (item: z.ZodType<string>) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(50));
const ids = list(z.string().max(60));
const id = z.preprocess((value) => value || null, z.string().max(60).nullable()).default(null);
const day = z.literal('').or(dayField('Choose a day.'));

const WordsEdit = z.object({
  block: z.literal('words'),
  subject: words(150, 'Write a subject that says what is inside.'),
  preheader: words(200, 'Write the line that stands beside the subject in an inbox.'),
  introduction: words(1200, 'Write a sentence or two after the greeting.'),
});

/** Both halves of a button, or neither. */
const FreeEdit = z
  .object({
    block: z.literal('free'),
    id: z.string().regex(/^blk_[0-9a-f]{32}$/),
    isOn,
    title: words(80, 'Write what stands over the block.'),
    text: words(3000, 'Write what the block says.'),
    action: text(40),
    url: address,
  })
  .superRefine(({ action, url }, ctx) => {
    if (action && !url) ctx.addIssue({ code: 'custom', path: ['url'], message: 'Write where the button leads.' });
    if (url && !action) ctx.addIssue({ code: 'custom', path: ['action'], message: 'Write what the button says.' });
  });

const name = z.string().max(60);

const CommunityEdit = z
  .object({
    block: z.literal('community'),
    isOn,
    title: text(80),
    url: address,
    on: list(day),
    name: list(text(120)),
    details: list(text(200)),
  })
  .transform(({ on, name, details, ...rest }, ctx) => {
    const rows = on.map((day, at) => ({ on: day, name: name[at] ?? '', details: details[at] ?? '' }));
    return { ...rest, events: wholeRows(rows, ctx, 'An event needs a day, a name and where or when it is.') };
  });

const FeedbackEdit = z
  .object({ block: z.literal('feedback'), isOn, url: address, said: list(text(200)), did: list(text(200)) })
  .transform(({ said, did, ...rest }, ctx) => {
    const rows = said.map((words, at) => ({ said: words, did: did[at] ?? '' }));
    return { ...rest, items: wholeRows(rows, ctx, 'Write what people said, and what was done.') };
  });

/**
 * One edit, as its form sends it: of one block, or of its place (`row`); `free` changes or adds a block of the manager's
 * own, `remove` takes one away, `rewrite` takes the blocks of the board anew, `readers` says whom it is for.
 */
export const BlockEdit = z.discriminatedUnion('block', [
  WordsEdit,
  z.object({ block: z.literal('impact'), isOn }),
  z.object({ block: z.literal('opportunities'), isOn, ids }),
  z.object({ block: z.literal('incentive'), isOn, id, disclosure: text(500).default('') }),
  z.object({ block: z.literal('thanks'), isOn, favourIds: ids }),
  z.object({ block: z.literal('review'), isOn, id }),
  CommunityEdit,
  FeedbackEdit,
  FreeEdit,
  z.object({ block: z.literal('remove'), id: name }),
  z.object({ block: z.literal('row'), name, act: z.enum(['up', 'down', 'show', 'hide']) }),
  z.object({ block: z.literal('readers'), segmentId: id }),
  z.object({ block: z.literal('rewrite') }),
]);
export type BlockEdit = z.infer<typeof BlockEdit>;

/** The rows that were filled in; one that is half filled is named by its first empty field. */
function wholeRows<Row extends Record<string, string>>(rows: Row[], ctx: z.RefinementCtx, message: string): Row[] {
  for (const [at, row] of rows.entries()) {
    const empty = Object.keys(row).find((name) => row[name] === '');
    const isBlank = Object.values(row).every((value) => value === '');
    if (empty && !isBlank) ctx.addIssue({ code: 'custom', message, path: [empty, at] });
  }
  return rows.filter((row) => Object.values(row).every((value) => value !== ''));
}
