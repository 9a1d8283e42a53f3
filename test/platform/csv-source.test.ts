import { expect, test } from 'vitest';
import { firstBytes, inMemory, inPieces } from '~/platform/csv-source';

const bytes = new Uint8Array(150_000).map((_, index) => index % 251);

async function all(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const found: Uint8Array[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

test('a file is read in small pieces that make it up, and from its beginning each time', async () => {
  const file = inMemory(bytes);
  expect(file.size).toBe(150_000);
  for (const pieces of [await all(file.pieces()), await all(file.pieces()), [...inPieces(bytes)]]) {
    expect(pieces.map((piece) => piece.length)).toEqual([65_536, 65_536, 18_928]);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  }
});

test('its kind is told by its first bytes; an empty file has none', async () => {
  expect((await firstBytes(inMemory(bytes))).slice(0, 3)).toEqual(new Uint8Array([0, 1, 2]));
  expect(await firstBytes(inMemory(new Uint8Array()))).toHaveLength(0);
});
