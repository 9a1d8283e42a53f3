import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMemory, printOf } from '~/domain/accounts/file-memory';

const said = (line: number, recordId: string | null = null) => ({ line, print: line, recordId, externalId: null });

test('a line is found by each of its keys, and by the record it means', () => {
  const memory = newMemory();
  memory.accept({ ...said(2, 'con_a'), externalId: printOf('C-1') }, ['externalId:C-1', 'email:a@tessel.example']);
  memory.accept(said(3), ['email:b@tessel.example']);
  expect(memory.find('email:a@tessel.example')).toEqual({ ...said(2, 'con_a'), externalId: printOf('C-1') });
  expect(memory.find('externalId:C-1')?.line).toBe(2);
  expect(memory.findRecord('con_a')?.line).toBe(2);
  expect(memory.find('email:b@tessel.example')).toEqual(said(3));
  expect([memory.find('con_a'), memory.findRecord('con_b')]).toEqual([null, null]);
});

test('a key that was given up is free, and no other', () => {
  const memory = newMemory();
  memory.free('email:a@tessel.example');
  expect(memory.isFreed('email:a@tessel.example')).toBe(true);
  expect(memory.isFreed('email:b@tessel.example')).toBe(false);
  expect(memory.find('email:a@tessel.example')).toBeNull();
});

test('it does as a plain map does, however much it holds', () => {
  const words = fc.array(fc.tuple(fc.string(), fc.nat({ max: 900 })), { maxLength: 4000, size: 'max' });
  fc.assert(
    fc.property(words, (pairs) => {
      const [memory, map] = [newMemory(), new Map<string, number>()];
      for (const [key, line] of pairs) {
        memory.accept(said(line), [key]);
        map.set(key, line);
      }
      for (const [key, line] of map) expect(memory.find(key)?.line).toBe(line);
    }),
    { numRuns: 15 },
  );
});

test('prints of different texts differ', () => {
  expect(new Set(Array.from({ length: 5000 }, (_, n) => printOf(`line ${n}`)))).toHaveProperty('size', 5000);
  expect(printOf('same')).toBe(printOf('same'));
});
