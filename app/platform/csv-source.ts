/** A file that can be read from its beginning as often as needed, some kilobytes at a time. `size` in bytes. */
export type CsvSource = { size: number; pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

const PIECE = 64 * 1024;

/** A file that is in memory anyway. */
export const inMemory = (bytes: Uint8Array): CsvSource => ({ size: bytes.length, pieces: () => inPieces(bytes) });

/** A file wherever it lies: one on disk is read piece by piece. */
export const ofBlob = (file: Blob): CsvSource => ({ size: file.size, pieces: () => readPieces(file) });

async function* readPieces(file: Blob): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += PIECE) {
    yield new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer());
  }
}

/** Bytes cut so small that no piece holds other work up. */
export function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

/** The first bytes of a file, by which its kind is told; none of an empty one. */
export async function firstBytes(source: CsvSource): Promise<Uint8Array> {
  for await (const piece of source.pieces()) return piece;
  return new Uint8Array();
}
