// reliability.md, Lessons: at most so many letters are posted in one call. A batch has one moment at which it is due, so
// that nobody's letter waits for somebody else's morning; what is due first comes first.
export type Cut<Reader> = { dueAt: Date; readers: Reader[] };

/** Readers in batches of at most `size`, each within one due time; those who are due together keep their order. */
export function cutBatches<Reader extends { timeZone: string }>(
  readers: readonly Reader[],
  size: number,
  dueIn: (timeZone: string) => Date,
): Cut<Reader>[] {
  const zones = new Map<string, number>();
  const together = new Map<number, Reader[]>();
  for (const reader of readers) {
    const due = zones.get(reader.timeZone) ?? dueIn(reader.timeZone).getTime();
    zones.set(reader.timeZone, due);
    const own = together.get(due);
    if (own) own.push(reader);
    else together.set(due, [reader]);
  }
  return [...together]
    .sort(([a], [b]) => a - b)
    .flatMap(([due, own]) =>
      Array.from({ length: Math.ceil(own.length / size) }, (_, part) => ({
        dueAt: new Date(due),
        readers: own.slice(part * size, (part + 1) * size),
      })),
    );
}
