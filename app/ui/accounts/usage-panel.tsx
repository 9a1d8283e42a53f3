import type { UsageSpan } from '~/domain/accounts/account-facts';
import type { AccountPage } from '~/domain/accounts/account-page.server';
import { addTime, days } from '~/platform/time';
import { formatCount, formatDate, formatList, plural } from '~/ui/format';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

const SPANS = 12;
const measures = [
  { key: 'actions', label: 'Actions' },
  { key: 'minutes', label: 'Minutes' },
  { key: 'activeUsers', label: 'People' },
] as const;

type Props = Pick<AccountPage, 'usage' | 'features' | 'today'>;

/** A year of use in spans of 30 days, the newest on the right; the first measure that is known is drawn. */
export function UsagePanel({ usage, features, today }: Props) {
  const drawn = measures.find(({ key }) => usage.some((span) => span[key] !== null));
  if (!drawn) {
    return (
      <Panel title="Use of the product">
        <p className="text-ink-2">
          Nothing is known of the last year. Use comes from the CRM or from your product by import.
        </p>
      </Panel>
    );
  }
  const latest = usage.find(({ ago }) => ago === 0)?.[drawn.key] ?? null;
  return (
    <Panel
      title="Use of the product"
      end={`${drawn.label} in spans of 30 days${latest === null ? '' : `; ${formatCount(latest)} in the last`}`}
      footer={
        <More summary="The same as a table">
          <UsageTable usage={usage} today={today} />
        </More>
      }
    >
      <UsageBars spans={usage.map((span) => ({ ago: span.ago, value: span[drawn.key] ?? 0 }))} label={drawn.label} />
      {features.length > 0 && (
        <p className="mt-3 text-ink-2">
          Features seen in use:{' '}
          {formatList(
            features.map(({ feature, users }) =>
              users ? `${feature} (${plural(users, 'person', 'people')})` : feature,
            ),
          )}
          .
        </p>
      )}
    </Panel>
  );
}

function UsageBars({ spans, label }: { spans: { ago: number; value: number }[]; label: string }) {
  const most = Math.max(1, ...spans.map(({ value }) => value));
  return (
    <svg
      className="usage-bars"
      viewBox="0 0 240 56"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label} in each of ${SPANS} spans of 30 days, the newest on the right`}
    >
      <path d="M0 55.5h240" />
      {spans.map(({ ago, value }) => {
        const height = Math.max(1, (value / most) * 52);
        return <rect key={ago} x={(SPANS - 1 - ago) * 20 + 3} y={55 - height} width={14} height={height} />;
      })}
    </svg>
  );
}

function UsageTable({ usage, today }: { usage: UsageSpan[]; today: Date }) {
  const columns = [
    { id: 'span', label: '30 days to' },
    ...measures.map(({ key, label }) => ({ id: key, label, right: true })),
  ];
  return (
    <Table caption="Use in spans of 30 days, the newest first" columns={columns} tight>
      {usage.map((span) => (
        <Row key={span.ago}>
          <Cell head>{formatDate(addTime(today, -days(30 * span.ago)), 'UTC')}</Cell>
          {measures.map(({ key }) => (
            <Cell key={key} right>
              {span[key] === null ? 'not told' : formatCount(span[key])}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
