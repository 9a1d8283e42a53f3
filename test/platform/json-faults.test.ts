import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultsOf, unstorable } from '~/platform/json-faults';

describe('unstorable', () => {
  it.each([
    ['"a\\u0000b"', '#'],
    ['{"rows":[{"name":"x"},{"name":"\\ud800"}]}', '#/rows/1/name'],
    ['{"a\\u0000":1}', '#'],
    ['{"a/b":{"c~d":"\\u0000"}}', '#/a~1b/c~0d'],
    [`${'['.repeat(9)}${']'.repeat(9)}`, '#/0/0/0/0/0/0/0/0'],
  ])('names the place in %s', (json, pointer) => {
    expect(unstorable(JSON.parse(json))).toMatchObject({ pointer, detail: expect.any(String) });
  });

  it('finds nothing in ordinary values', () => {
    expect(unstorable({ rows: [{ name: 'Łódź 🏙', seats: 3, tags: ['a'], gone: null, on: true }] })).toBeNull();
  });

  it('is not shaken by depth', () => {
    expect(unstorable(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).not.toBeNull();
  });

  it('lets through exactly what PostgreSQL holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const isFine = !text.includes('\0') && text.isWellFormed();
        return (unstorable([text]) === null) === isFine;
      }),
    );
  });
});

describe('faultsOf', () => {
  const Shape = z.strictObject({ rows: z.array(z.strictObject({ 'a/b': z.string('Write text.').optional() })) });
  it('gives each fault its place, unknown fields by their name', () => {
    const { error } = Shape.safeParse({ rows: [{ 'a/b': 1 }, { 'x~y': 2, z: 3 }] });
    expect(faultsOf(error!)).toEqual([
      { pointer: '#/rows/0/a~1b', detail: 'Write text.' },
      { pointer: '#/rows/1/x~0y', detail: 'There is no such field.' },
      { pointer: '#/rows/1/z', detail: 'There is no such field.' },
    ]);
  });
});
