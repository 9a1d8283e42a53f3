import { listStops } from '~/domain/moments/stops.server';
import { bestFrame } from '~/domain/signals/best-frame';
import type { Frame } from '~/domain/signals/catalogue';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import type { FitPart, SignalReading, Stop } from '~/domain/signals/reading';
import { missingOf } from '~/domain/signals/read-account';
import type { GridCell } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';

/** An account on the grid, as the sweep last saw it, with the stops and help tasks of now. */
export type AccountStanding = {
  reading: {
    cell: GridCell;
    fit: number;
    fitParts: FitPart[];
    fired: number;
    readings: SignalReading[];
    /** what would have to happen for it to be ready; empty when it is */
    missing: string[];
    lookedAt: Date;
  } | null;
  /** what to say, from the strongest signal that fired */
  best: { name: string; frame: Frame } | null;
  /** from the catalogue: how strong a signal fires, how many are needed, how many there are */
  rule: { firesAt: number; needed: number; signals: number };
  stops: Stop[];
  helpTasks: { id: string; title: string; occurrence: string; owner: string | null; dueOn: Date }[];
};

/** Where one account stands. `reading` is null until the sweep has looked at it. */
export async function findStanding(db: Reader, accountId: string, now: Date): Promise<AccountStanding> {
  const [row, { catalogue }, stops, tasks] = await Promise.all([
    db.accountReadiness.findUnique({ where: { accountId } }),
    getCatalogue(db),
    listStops(db, [accountId], now),
    db.helpTask.findMany({
      where: { accountId, status: 'OPEN' },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true, occurrence: true, owner: { select: { name: true } }, dueOn: true },
    }),
  ]);
  const { firesAt, needed, signals } = catalogue;
  const readings = (row?.readings ?? []) as unknown as SignalReading[];
  const best = bestFrame(catalogue, { readings });
  return {
    reading: row && {
      cell: row.cell,
      fit: row.fit,
      fitParts: row.fitParts as unknown as FitPart[],
      fired: row.fired,
      readings: [...readings].sort((a, b) => b.strength - a.strength),
      missing: missingOf(catalogue, readings),
      lookedAt: row.computedAt,
    },
    best: best && { name: best.signal.name, frame: best.frame },
    rule: { firesAt, needed, signals: signals.filter(({ isOn }) => isOn).length },
    stops: stops.get(accountId) ?? [],
    helpTasks: tasks.map(({ owner, ...task }) => ({ ...task, owner: owner?.name ?? null })),
  };
}
