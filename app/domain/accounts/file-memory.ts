// What a file said so far, so that it cannot contradict itself. It keeps about 80 bytes a line and no text of it: a file of
// 60 MB has some 400,000 lines, which as texts and objects would be several times the file.

/** A line of this file that was accepted. `print`: a digest of what it says; `recordId`: the stored record it means. */
export type Said = { line: number; print: number; recordId: string | null; externalId: number | null };

export type FileMemory = {
  /** The line that has this key. */
  find(key: string): Said | null;
  /** The line that means this stored record. */
  findRecord(recordId: string): Said | null;
  /** Whether a record that has this key gave it up. */
  isFreed(key: string): boolean;
  accept(said: Said, keys: string[]): void;
  free(key: string): void;
};

/** A memory without any line. */
export function newMemory(): FileMemory {
  const numbers = digestTable();
  // The accepted lines, a column each, because objects take three times as much.
  const lines: number[] = [];
  const prints: number[] = [];
  const externalIds: number[] = [];
  const recordIds: (string | null)[] = [];
  const at = (name: string): Said | null => {
    const index = numbers.get(name) - 1;
    if (index < 0) return null;
    const externalId = externalIds[index]!;
    return {
      line: lines[index]!,
      print: prints[index]!,
      recordId: recordIds[index]!,
      externalId: externalId < 0 ? null : externalId,
    };
  };
  return {
    find: (key) => at(`key ${key}`),
    findRecord: (recordId) => at(`record ${recordId}`),
    isFreed: (key) => numbers.get(`freed ${key}`) > 0,
    accept: ({ line, print, recordId, externalId }, keys) => {
      const number = lines.push(line);
      prints.push(print);
      externalIds.push(externalId ?? -1);
      recordIds.push(recordId);
      for (const key of keys) numbers.set(`key ${key}`, number);
      if (recordId) numbers.set(`record ${recordId}`, number);
    },
    free: (key) => numbers.set(`freed ${key}`, 1),
  };
}

/** 53 bits of a text, to see whether two texts are the same. */
export function printOf(text: string): number {
  const [high, low] = digestOf(text);
  return high * 2 ** 21 + (low >>> 11);
}

// Two lanes of 32 bits. A digest of node:crypto takes fifteen times as long, and nobody gains by lines that are taken for one.
function digestOf(text: string): [number, number] {
  let high = text.length ^ 0x9e3779b9;
  let low = text.length ^ 0x7f4a7c15;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high = (high << 13) | (high >>> 19);
    low = Math.imul(low ^ code, 0xc2b2ae35);
    low = (low << 17) | (low >>> 15);
  }
  return [mixed(high ^ Math.imul(low, 0x27d4eb2f)), mixed(low ^ Math.imul(high, 0x165667b1))];
}

function mixed(bits: number): number {
  const half = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  const more = Math.imul(half ^ (half >>> 15), 0x846ca68b);
  return (more ^ (more >>> 16)) >>> 0;
}

/** Texts with a number from 1 each; 0 for unknown ones. Of a text 64 bits are kept: of a million two are mixed up once in 37 million files. */
function digestTable() {
  let places = 1024;
  let cells = new Uint32Array(places * 3); // two halves of a digest, and the number
  let used = 0;
  const placeOf = (high: number, low: number) => {
    let place = low % places;
    for (;;) {
      const at = place * 3;
      if (cells[at + 2] === 0 || (cells[at] === high && cells[at + 1] === low)) return at;
      place = (place + 1) % places;
    }
  };
  const put = (high: number, low: number, number: number) => {
    const at = placeOf(high, low);
    if (cells[at + 2] === 0) used += 1;
    cells[at] = high;
    cells[at + 1] = low;
    cells[at + 2] = number;
  };
  const grow = () => {
    const before = cells;
    places *= 2;
    cells = new Uint32Array(places * 3);
    used = 0;
    for (let at = 0; at < before.length; at += 3)
      if (before[at + 2]! > 0) put(before[at]!, before[at + 1]!, before[at + 2]!);
  };
  return {
    get: (text: string) => {
      const [high, low] = digestOf(text);
      return cells[placeOf(high, low) + 2]!;
    },
    set: (text: string, number: number) => {
      if (used * 3 > places * 2) grow();
      put(...digestOf(text), number);
    },
  };
}
