// product.md §5: change a threshold and see who would enter or leave before saving.
import type { GridCell } from '~/generated/prisma/enums';
import type { Catalogue } from './catalogue';
import type { AccountReading } from './reading';

/** Who moves and why: the signals that begin or cease to fire there. */
export type Mover = { id: string; name: string; because: string[] };

export type CatalogueEffect = {
  accounts: number;
  ready: { before: number; after: number };
  enters: { count: number; sample: Mover[] };
  leaves: { count: number; sample: Mover[] };
  /** how many accounts go from one cell to another */
  moves: { from: GridCell; to: GridCell; count: number }[];
};

export type Compared = { id: string; name: string; before: AccountReading; after: AccountReading };

const SAMPLE = 50;

export const noEffect = (): CatalogueEffect => ({
  accounts: 0,
  ready: { before: 0, after: 0 },
  enters: { count: 0, sample: [] },
  leaves: { count: 0, sample: [] },
  moves: [],
});

/** Adds accounts, each read by both catalogues, to an effect; at most 50 names are kept of those who enter and of those who leave. */
export function addToEffect(
  effect: CatalogueEffect,
  compared: readonly Compared[],
  { before, after }: { before: Pick<Catalogue, 'needed'>; after: Pick<Catalogue, 'needed'> },
): CatalogueEffect {
  const seen = compared.map((one) => ({
    ...one,
    was: one.before.fired >= before.needed,
    is: one.after.fired >= after.needed,
  }));
  const entering = seen.filter(({ was, is }) => is && !was);
  const leaving = seen.filter(({ was, is }) => was && !is);
  const moves = new Map(effect.moves.map((move) => [`${move.from} ${move.to}`, move]));
  for (const { before: from, after: to } of seen) {
    if (from.cell === to.cell) continue;
    const key = `${from.cell} ${to.cell}`;
    moves.set(key, { from: from.cell, to: to.cell, count: (moves.get(key)?.count ?? 0) + 1 });
  }
  return {
    accounts: effect.accounts + seen.length,
    ready: {
      before: effect.ready.before + seen.filter(({ was }) => was).length,
      after: effect.ready.after + seen.filter(({ is }) => is).length,
    },
    enters: more(effect.enters, entering.map(moverOf)),
    leaves: more(effect.leaves, leaving.map(moverOf)),
    moves: [...moves.values()].sort(
      (a, b) => b.count - a.count || a.from.localeCompare(b.from) || a.to.localeCompare(b.to),
    ),
  };
}

const more = ({ count, sample }: CatalogueEffect['enters'], movers: Mover[]) => ({
  count: count + movers.length,
  sample: [...sample, ...movers].slice(0, SAMPLE),
});

function moverOf({ id, name, before, after }: Compared): Mover {
  const [was, is] = [firedNames(before), firedNames(after)];
  const begins = is.filter((one) => !was.includes(one)).map((one) => `${one} now fires`);
  const ceases = was.filter((one) => !is.includes(one)).map((one) => `${one} no longer fires`);
  const because = [...begins, ...ceases];
  return { id, name, because: because.length ? because : ['another number of signals is needed'] };
}

const firedNames = ({ readings }: AccountReading) =>
  readings.filter(({ hasFired, isLeftOut }) => hasFired && !isLeftOut).map(({ name }) => name);
