import type { ReadinessDay } from '~/domain/signals/history.server';
import { PLAYS } from '~/domain/signals/reading';
import { formatDate, plural } from '~/ui/format';
import { More } from '~/ui/more';
import { readinessSteps } from '~/ui/signals/readiness-steps';
import { Cell, Row, Table } from '~/ui/table';

type Props = { days: readonly ReadinessDay[]; needed: number; today: Date };

const WIDTH = 320;
const HEIGHT = 72;
const columns = [
  { id: 'day', label: 'Since' },
  { id: 'fired', label: 'Fired', right: true },
  { id: 'fit', label: 'Fit', right: true },
  { id: 'cell', label: 'Cell' },
];

/** How many signals fired over time, a step for each change, with the table behind it. For inside a Panel. */
export function ReadinessHistory({ days, needed, today }: Props) {
  const [first] = days;
  if (!first) return <p className="text-ink-2">No history yet: it begins when its signals are first looked at.</p>;
  const { points, path, neededY } = readinessSteps(days, { needed, today, width: WIDTH, height: HEIGHT });
  const last = days.at(-1) ?? first;
  return (
    <div className="grid max-w-[30rem] gap-2">
      <svg
        viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
        className="h-auto w-full"
        role="img"
        aria-label={`${plural(last.fired, 'signal')} fired now; ${plural(days.length, 'change')} since ${formatDate(first.day, 'UTC')}`}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="stroke-line-strong" />
        <line x1="0" x2={WIDTH} y1={neededY} y2={neededY} className="stroke-line-strong" strokeDasharray="3 3" />
        <path d={path} fill="none" className="stroke-accent" strokeWidth="2" />
        {points.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="3" className="fill-accent" />
        ))}
      </svg>
      <p className="flex justify-between gap-4 text-xs text-ink-2">
        <span>{formatDate(first.day, 'UTC')}</span>
        <span>dashed: {needed} fired, ready</span>
        <span>today</span>
      </p>
      <More summary="The same as a table">
        <Table caption="Changes of readiness, the latest first" columns={columns} tight>
          {days.toReversed().map(({ day, fired, fit, cell }) => (
            <Row key={day.toISOString()}>
              <Cell head>{formatDate(day, 'UTC')}</Cell>
              <Cell right className="num">
                {fired}
              </Cell>
              <Cell right className="num">
                {fit}
              </Cell>
              <Cell>{PLAYS[cell].name}</Cell>
            </Row>
          ))}
        </Table>
      </More>
    </div>
  );
}
