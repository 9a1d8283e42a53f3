import type { Reader, Tx } from '~/platform/db.server';
import { inPieces, type CsvSource } from '~/platform/csv-source';

const PIECE = 256 * 1024;

/** Keeps an uploaded file beside its import, piece by piece, so that nobody ever has to hold the whole of it. */
export async function keepFile(tx: Tx, importId: string, file: Blob): Promise<void> {
  for (let number = 0; number * PIECE < file.size; number++) {
    const bytes = new Uint8Array(await file.slice(number * PIECE, (number + 1) * PIECE).arrayBuffer());
    await tx.importPiece.create({ data: { importId, number, bytes }, select: { number: true } });
  }
}

/** The kept file of an import, read piece by piece; null once it was let go. `size` in bytes. */
export async function keptFile(reader: Reader, { id, size }: { id: string; size: number }): Promise<CsvSource | null> {
  const pieces = await reader.importPiece.count({ where: { importId: id } });
  return pieces === 0 ? null : { size, pieces: () => readPieces(reader, id, pieces) };
}

async function* readPieces(reader: Reader, importId: string, count: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < count; number++) {
    const where = { importId_number: { importId, number } };
    const { bytes } = await reader.importPiece.findUniqueOrThrow({ where, select: { bytes: true } });
    yield* inPieces(bytes);
  }
}
