import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areNeighbours, fixedBlocks, isOn, moved, orderedNames } from '~/domain/newsletter/block-order';
import { Blocks } from '~/domain/newsletter/blocks';
import { blocks } from '#test/support/issues';

const own = (id: string, on = true) => ({ id, isOn: on, title: 'T', text: 'T', action: '', url: '' });

describe('the order', () => {
  it('of an issue stored before blocks could be moved is that of a new one', () => {
    const { order: _, free: __, ...stored } = blocks();
    expect(Blocks.parse(stored)).toEqual(blocks());
  });

  it('holds every block once, whatever was stored', () => {
    const names = fc.constantFrom(...fixedBlocks, 'a', 'b', 'gone');
    fc.assert(
      fc.property(fc.array(names), (order) => {
        const all = orderedNames({ order, free: [own('a'), own('b')] });
        expect([...all].sort()).toEqual([...fixedBlocks, 'a', 'b'].sort());
        const kept = [...new Set(order)].filter((name) => name !== 'gone');
        expect(all.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('changes by one place, and back; at its end a block stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixedBlocks), (name) => {
        const up = moved(fixedBlocks, name, 'up');
        expect(up.indexOf(name)).toBe(Math.max(0, fixedBlocks.indexOf(name) - 1));
        if (name !== fixedBlocks[0]) expect(moved(up, name, 'down')).toEqual([...fixedBlocks]);
      }),
    );
    expect(moved(fixedBlocks, 'feedback', 'down')).toEqual([...fixedBlocks]);
    expect(moved(fixedBlocks, 'gone', 'up')).toEqual([...fixedBlocks]);
  });
});

it('says whether a block is in', () => {
  const free = [own('a'), own('b', false)];
  expect(['impact', 'review', 'a', 'b', 'gone'].map((name) => isOn(blocks({ free }), name))).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

it.each([
  [['incentive', 'review'], true],
  [['review', 'incentive', 'thanks'], true],
  [['incentive', 'thanks', 'review'], false],
  [['incentive', 'blk_1', 'review'], false],
  [['review', 'thanks', 'feedback', 'incentive'], false],
  // Some readers have no news, and none of the opportunities.
  [['incentive', 'opportunities', 'impact', 'review'], true],
  [['incentive'], false],
  [['thanks', 'review'], false],
])('an incentive beside a review could be read as pay for it (V1, V5): %j %s', (shown, isSo) => {
  expect(areNeighbours(shown)).toBe(isSo);
});
