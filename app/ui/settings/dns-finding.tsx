import type { DnsFinding, DnsRecord, Level } from '~/domain/mail/deliverability';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

const levels = {
  good: { tone: 'good', label: 'In order' },
  look: { tone: 'warn', label: 'Look at it' },
  must: { tone: 'bad', label: 'Must be put right' },
  unknown: { tone: undefined, label: 'Not known' },
} as const satisfies Record<Level, object>;

/** One record of the domain: what was found, what it means, and what to copy into the DNS. */
export function DnsFindingPanel({ topic, level, title, text, found, add }: DnsFinding) {
  const { tone, label } = levels[level];
  return (
    <Panel title={topic} end={<Tag tone={tone}>{label}</Tag>}>
      <div className="grid gap-4">
        <p>
          <strong>{title}.</strong> {text}
        </p>
        {add && <Records label="Add this" records={[add]} />}
        {found.length > 0 && <Records label="Found" records={found} />}
      </div>
    </Panel>
  );
}

function Records({ label, records }: { label: string; records: readonly DnsRecord[] }) {
  return (
    <dl className="grid gap-2 text-sm">
      {records.map(({ type, name, value }) => (
        <div key={value} className="grid gap-1">
          <dt className="text-ink-2">
            {label}: {type} at <code className="font-mono break-all select-all">{name}</code>
          </dt>
          <dd>
            <code className="block rounded-md bg-canvas p-3 font-mono break-all select-all">{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
