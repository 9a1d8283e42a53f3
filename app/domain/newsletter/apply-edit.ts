// product.md §7: what one edit makes of the words and blocks of a draft; everything else of it stays.
import { ok, refuse, type Result } from '~/platform/result';
import { isOn, moved, orderedNames } from './block-order';
import { type BlockEdit, Blocks, type FreeBlock, isBlockName, MOST_FREE } from './blocks';

export type Written = { subject: string; preheader: string; blocks: Blocks; segmentId: string | null };
export type EditRefusal = 'block-gone' | 'too-many';
type Edit = Exclude<BlockEdit, { block: 'rewrite' }>;
type Free = Extract<Edit, { block: 'free' }>;
type Row = Extract<Edit, { block: 'row' }>;

/** The draft after an edit. Refused: a block that is not there any more, one more of the manager's own than there may be. */
export function applyEdit(before: Written, edit: Edit): Result<Written, EditRefusal> {
  const { blocks } = before;
  const withBlocks = (changes: Partial<Blocks>) => ok({ ...before, blocks: { ...blocks, ...changes } });
  switch (edit.block) {
    case 'words': {
      const { subject, preheader, introduction } = edit;
      return ok({ ...before, subject, preheader, blocks: { ...blocks, introduction } });
    }
    case 'readers':
      return ok({ ...before, segmentId: edit.segmentId });
    case 'free': {
      const free = withFree(blocks.free, edit);
      return free.length > MOST_FREE
        ? refuse('too-many')
        : withBlocks({ free, order: orderedNames({ ...blocks, free }) });
    }
    case 'remove': {
      const free = blocks.free.filter(({ id }) => id !== edit.id);
      return withBlocks({ free, order: orderedNames({ ...blocks, free }) });
    }
    case 'row':
      return inRow(before, edit);
    default: {
      const { block, ...values } = edit;
      return ok({ ...before, blocks: Blocks.parse({ ...blocks, [block]: values }) });
    }
  }
}

function withFree(free: readonly FreeBlock[], { block: _, ...changed }: Free): FreeBlock[] {
  const isThere = free.some(({ id }) => id === changed.id);
  return isThere ? free.map((one) => (one.id === changed.id ? changed : one)) : [...free, changed];
}

function inRow(before: Written, { name, act }: Row): Result<Written, EditRefusal> {
  const { blocks } = before;
  const order = orderedNames(blocks);
  if (!order.includes(name)) return refuse('block-gone');
  if (act === 'up' || act === 'down') return ok({ ...before, blocks: { ...blocks, order: moved(order, name, act) } });
  const shown = act === 'show';
  if (isOn(blocks, name) === shown) return ok(before);
  const own = blocks.free.map((one) => (one.id === name ? { ...one, isOn: shown } : one));
  if (!isBlockName(name) || name === 'words') return ok({ ...before, blocks: { ...blocks, free: own } });
  return ok({ ...before, blocks: { ...blocks, [name]: { ...blocks[name], isOn: shown } } });
}

/** What of the draft an edit changes, as the audit log names it. */
export function changedBy(edit: BlockEdit): string {
  if (edit.block === 'remove') return 'own block taken away';
  if (edit.block === 'free') return `own block “${edit.title}”`;
  if (edit.block !== 'row') return edit.block;
  if (edit.act === 'up' || edit.act === 'down') return 'order';
  return isBlockName(edit.name) ? edit.name : 'own block';
}
