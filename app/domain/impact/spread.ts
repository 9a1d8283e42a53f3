// rules.md §9, spread: the share of favours done by the top five people. A programme that leans on a few tires them.

export type PersonFavours = { advocateId: string; name: string; favours: number };

export type Spread = {
  favours: number;
  people: number;
  /** the five with the most, most first */
  top: PersonFavours[];
  topFavours: number;
  /** favours a person, highest first */
  bars: number[];
  bands: { label: string; people: number }[];
};

/** How evenly favours lie on people; `readyWithout` is the number of ready advocates who did none. */
export function spreadOf(people: readonly PersonFavours[], readyWithout: number): Spread {
  const ranked = people
    .filter(({ favours }) => favours > 0)
    .sort((a, b) => b.favours - a.favours || a.name.localeCompare(b.name));
  const bars = ranked.map(({ favours }) => favours);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const between = (from: number, to: number) => bars.filter((count) => count >= from && count <= to).length;
  return {
    favours: sum(bars),
    people: bars.length,
    top: ranked.slice(0, 5),
    topFavours: sum(bars.slice(0, 5)),
    bars,
    bands: [
      { label: '5 or more', people: between(5, Infinity) },
      { label: '2 to 4', people: between(2, 4) },
      { label: '1', people: between(1, 1) },
      { label: 'None, ready', people: readyWithout },
    ],
  };
}
