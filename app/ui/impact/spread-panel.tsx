import { Link } from '@remix-run/react';
import type { Spread } from '~/domain/impact/spread';
import { formatPercent, plural } from '~/ui/format';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';

const MOST_BARS = 60;

/** How evenly favours lie on people: the top five, one bar a person, and the table. */
export function SpreadPanel({ spread }: { spread: Spread }) {
  const { favours, people, top, topFavours, bars, bands } = spread;
  return (
    <Panel title="Spread of favours" end={`${plural(favours, 'favour')}, ${plural(people, 'person', 'people')}`}>
      {favours === 0 ? (
        <p className="text-ink-2">Nobody has completed a favour in this period.</p>
      ) : (
        <>
          <p className="text-lg font-[650]">
            The top five did {formatPercent(topFavours / favours)}: {topFavours} of {favours}.
          </p>
          <p className="text-sm text-ink-2">
            {top.map(({ advocateId, name, favours: count }, at) => (
              <span key={advocateId}>
                {at > 0 && ', '}
                <Link to={`/advocates/${advocateId}`}>{name}</Link> {count}
              </span>
            ))}
          </p>
          <Bars bars={bars.slice(0, MOST_BARS)} />
          <p className="text-xs text-ink-2">
            One bar a person, highest first{bars.length > MOST_BARS && `; the first ${MOST_BARS} of ${bars.length}`}.
          </p>
        </>
      )}
      <div className="mt-3">
        <More summary="Table">
          <table className="tbl tbl-tight">
            <caption className="sr-only">People by the number of their favours</caption>
            <thead>
              <tr>
                <th scope="col">Favours each</th>
                <th scope="col" className="right">
                  People
                </th>
              </tr>
            </thead>
            <tbody>
              {bands.map(({ label, people: count }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="right num">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </More>
      </div>
    </Panel>
  );
}

function Bars({ bars }: { bars: readonly number[] }) {
  const highest = Math.max(1, ...bars);
  return (
    <svg
      className="mt-3 block h-22 w-full border-b border-line-strong"
      viewBox={`0 0 ${bars.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map((count, at) => {
        const height = (count / highest) * 100;
        const fill = at < 5 ? 'fill-accent' : 'fill-ink-3/50';
        return <rect key={at} className={fill} x={at + 0.08} y={100 - height} width={0.84} height={height} />;
      })}
    </svg>
  );
}
