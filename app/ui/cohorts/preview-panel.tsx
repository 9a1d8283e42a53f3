import { Link } from '@remix-run/react';
import type { CohortPreview } from '~/domain/cohorts/preview-cohort.server';
import { BarTable } from '~/ui/bar-table';
import { EmptyState } from '~/ui/empty-state';
import { formatCount, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

const columns = [
  { id: 'name', label: 'Person' },
  { id: 'what', label: 'What would happen' },
];

/** Who would be invited and who not, with the reasons, if the cohort were opened now. */
export function PreviewPanel({ preview }: { preview: CohortPreview | null }) {
  if (!preview) {
    return (
      <EmptyState title="Nobody is chosen yet" action={<Link to="/segments/new">Make a segment</Link>}>
        Choose a segment, and you see here who would be invited and who not, with the reasons.
      </EmptyState>
    );
  }
  const { candidates, looked, invited, reasons, sample, segment } = preview;
  const isPart = looked < candidates;
  const of = isPart ? `the first ${formatCount(looked)}` : plural(candidates, 'person', 'people');
  return (
    <>
      <Panel title="Who would be invited" end={`${invited} of ${of}`}>
        {candidates === 0 ? (
          <p className="text-ink-2">Nobody is in “{segment}” now.</p>
        ) : (
          <BarTable
            caption="Invited and left out, by reason"
            heads={['What would happen', 'People']}
            max={looked}
            bars={[
              { label: 'Invited', value: invited, text: String(invited), tone: 'good' },
              ...reasons.map(({ name, count }) => ({
                label: name,
                value: count,
                text: String(count),
                tone: 'idle' as const,
              })),
            ]}
          />
        )}
        {isPart && (
          <p className="mt-3">
            {formatCount(candidates)} people are in “{segment}”. Opening looks at all of them, in the background.
          </p>
        )}
        {reasons.length > 0 && <p className="hint mt-3">For example: {reasons[0]?.example}</p>}
      </Panel>
      {sample.length > 0 && (
        <Panel title="Some of them" flush>
          <Table caption="The first people of the segment" columns={columns} stacked>
            {sample.map(({ contactId, name, account, why }) => (
              <Row key={contactId}>
                <Cell head>
                  {name}
                  <span className="block font-normal text-ink-2">{account ?? 'Account not known'}</span>
                </Cell>
                <Cell label="What would happen">{why ?? <Tag tone="good">Invited</Tag>}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
    </>
  );
}
