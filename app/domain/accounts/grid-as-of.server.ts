import { getCatalogue } from '~/domain/signals/catalogue.server';
import { GridCell } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { dotsOf } from './dots';
import { whereAccount } from './filters.server';
import { CELL_PAGE } from './cell-rows.server';
import { MOST_DOTS, type GridSearch } from './grid.server';

type Day = {
  id: string;
  name: string;
  revenue: number | null;
  fit: number;
  fired: number;
  strength: number;
  cell: GridCell;
};

/**
 * The grid as it stood at the end of a day (`search.on`), under today's filters: each account as it was last seen up to then,
 * and one page of the chosen cell. Stops and who may be asked are not kept by the day, so it says nothing of them. Cells are
 * those of the catalogue of that day, the places of the dots those of today's.
 */
export async function gridAsOf(db: Reader, search: GridSearch) {
  const accounts = await db.account.findMany({ where: whereAccount(search), select: { id: true } });
  const days = await db.$queryRaw<Day[]>`
    SELECT DISTINCT ON (d.account_id) d.account_id AS id, a.name, a.annual_revenue::float8 AS revenue, d.fit, d.fired,
      d.strength, d.cell::text AS cell
    FROM readiness_days d JOIN accounts a ON a.id = d.account_id
    WHERE d.day <= ${search.on}::date AND d.account_id = ANY(${accounts.map(({ id }) => id)})
    ORDER BY d.account_id, d.day DESC`;
  const { catalogue } = await getCatalogue(db);
  const { firesAt, needed, fit } = catalogue;
  const inCell = days
    .filter(({ cell }) => cell === search.cell)
    .sort((a, b) => b.fit - a.fit || b.strength - a.strength);
  const first = (search.page - 1) * CELL_PAGE;
  const counts = Object.values(GridCell).map((cell) => {
    return [cell, { accounts: days.filter((day) => day.cell === cell).length, stopped: null }] as const;
  });
  return {
    grid: {
      total: accounts.length,
      lookedAt: days.length,
      cells: Object.fromEntries(counts) as Record<GridCell, { accounts: number; stopped: null }>,
      dots: dotsOf(
        days.slice(0, MOST_DOTS).map((day) => ({ ...day, isStopped: false })),
        { highFrom: fit.highFrom, needed, firesAt },
      ),
      needed,
    },
    rows: inCell.slice(first, first + CELL_PAGE).map(({ id, name, fit, fired }) => {
      return { id, name, fit, fired, first: null, asked: null };
    }),
  };
}
