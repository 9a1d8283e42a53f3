import { describe, expect, it } from 'vitest';
import { applyEdit, changedBy, type Written } from '~/domain/newsletter/apply-edit';
import { fixedBlocks } from '~/domain/newsletter/block-order';
import { type BlockEdit, MOST_FREE } from '~/domain/newsletter/blocks';
import { blocks } from '#test/support/issues';

type Edit = Exclude<BlockEdit, { block: 'rewrite' }>;
const own = (id: string) => ({ id, isOn: true, title: 'Depot day', text: 'Come.', action: '', url: '' });
const draft = (fields: Parameters<typeof blocks>[0] = {}): Written => ({
  ...{ subject: 'S', preheader: 'P', segmentId: null },
  blocks: blocks(fields),
});
const after = (before: Written, edit: Edit) => {
  const result = applyEdit(before, edit);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const row = (name: string, act: 'up' | 'down' | 'show' | 'hide'): Edit => ({ block: 'row', name, act });

it('changes its own block and nothing beside it', () => {
  const before = draft();
  const edit: Edit = { block: 'review', isOn: true, id: 'opp_1' };
  expect(after(before, edit)).toEqual(draft({ review: { isOn: true, id: 'opp_1' } }));
  expect(after(before, { block: 'readers', segmentId: 'seg' })).toEqual({ ...before, segmentId: 'seg' });
  const words = { subject: 'A', preheader: 'B', introduction: '**C**' };
  expect(after(before, { block: 'words', ...words })).toMatchObject({
    subject: 'A',
    blocks: { introduction: '**C**' },
  });
});

describe('a row', () => {
  it('moves by one place, also of an issue from before there was an order', () => {
    expect(after(draft(), row('thanks', 'up')).blocks.order).toEqual([
      ...['impact', 'opportunities', 'thanks', 'incentive', 'review', 'community', 'feedback'],
    ]);
    expect(after(draft({ order: [] }), row('impact', 'up')).blocks.order).toEqual([...fixedBlocks]);
  });

  it('is left out and comes back, with what was in it', () => {
    const before = draft({ free: [own('blk_a')] });
    const hidden = after(after(before, row('blk_a', 'hide')), row('opportunities', 'hide'));
    expect([hidden.blocks.free[0]?.isOn, hidden.blocks.opportunities]).toEqual([false, { isOn: false, ids: [] }]);
    const back = after(after(hidden, row('blk_a', 'show')), row('opportunities', 'show'));
    expect(back.blocks.free).toEqual(before.blocks.free);
    expect(after(back, row('blk_a', 'show'))).toBe(back);
  });

  it('of a block that is gone is refused', () => {
    for (const name of ['blk_x', 'words']) expect(applyEdit(draft(), row(name, 'hide')).ok).toBe(false);
  });
});

describe('a block of one’s own', () => {
  it('is added at the end, once however often it is sent, changed in its place, and taken away', () => {
    const add: Edit = { block: 'free', ...own('blk_a') };
    const added = after(after(draft(), add), add);
    expect(added.blocks).toMatchObject({ free: [own('blk_a')], order: [...fixedBlocks, 'blk_a'] });
    const changed = after(after(added, row('blk_a', 'up')), { ...add, title: 'New' });
    expect(changed.blocks.order.at(-2)).toBe('blk_a');
    expect(changed.blocks.free).toEqual([{ ...own('blk_a'), title: 'New' }]);
    const gone = after(changed, { block: 'remove', id: 'blk_a' });
    expect(gone.blocks).toEqual(blocks());
    expect(after(gone, { block: 'remove', id: 'blk_a' })).toEqual(gone);
  });

  it('is refused beyond as many as a letter takes', () => {
    const free = Array.from({ length: MOST_FREE }, (_, n) => own(`blk_${n}`));
    expect(applyEdit(draft({ free }), { block: 'free', ...own('blk_more') })).toEqual({
      ok: false,
      reason: 'too-many',
    });
    expect(applyEdit(draft({ free }), { block: 'free', ...own('blk_0') }).ok).toBe(true);
  });
});

it.each<[BlockEdit, string]>([
  [{ block: 'rewrite' }, 'rewrite'],
  [{ block: 'free', ...own('blk_a') }, 'own block “Depot day”'],
  [{ block: 'remove', id: 'blk_a' }, 'own block taken away'],
  [row('thanks', 'down'), 'order'],
  [row('thanks', 'hide'), 'thanks'],
  [row('blk_a', 'show'), 'own block'],
])('%j is told as %s', (edit, told) => {
  expect(changedBy(edit)).toBe(told);
});
