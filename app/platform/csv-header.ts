/**
 * Column names as they are shown and stored: a column without a name is called by its place, one whose name stands twice
 * (capitals aside) gets a number. `repeated` names all columns that share a name: nobody can tell for sure which one is meant.
 */
export function readHeader(cells: string[]): { header: string[]; repeated: string[] } {
  const names = cells.map((name, index) => name.trim() || `Column ${index + 1}`);
  const isRepeated = repeatedIn(names);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const seen = new Set<string>();
  const header = names.map((name) => {
    const unique = seen.has(name.toLowerCase()) ? numbered(name, taken) : name;
    seen.add(unique.toLowerCase());
    taken.add(unique.toLowerCase());
    return unique;
  });
  return { header, repeated: header.filter((_, index) => isRepeated.has(names[index]!.toLowerCase())) };
}

function repeatedIn(names: string[]): Set<string> {
  const lower = names.map((name) => name.toLowerCase());
  return new Set(lower.filter((name, index) => lower.indexOf(name) !== index));
}

function numbered(name: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${name} (${number})`.toLowerCase())) number++;
  return `${name} (${number})`;
}
