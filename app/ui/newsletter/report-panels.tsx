import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { compareIssues, IssueReport } from '~/domain/newsletter/report.server';
import { BarTable } from '~/ui/bar-table';
import { formatCount, formatPercent } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

const share = (value: number, of: number) =>
  `${formatCount(value)} of ${formatCount(of)}${of ? `, ${formatPercent(value / of)}` : ''}`;

/** From the letter to what it led to, each step with its denominator. */
export function TotalsPanel({ total, unsubscribed }: Pick<IssueReport, 'total' | 'unsubscribed'>) {
  const { letters, clicked, claims, favours, outcomes } = total;
  return (
    <Panel
      title="From the letter to the outcome"
      footer="Claims are those on this issue’s opportunities by its readers, within 14 days."
    >
      <BarTable
        caption="What came of the issue"
        heads={['Step', 'Number']}
        max={letters}
        bars={[
          { label: 'Letters', value: letters, text: formatCount(letters) },
          { label: 'Followed a link', value: clicked, text: share(clicked, letters) },
          { label: 'Claims', value: claims, text: share(claims, letters) },
          { label: 'Favours done', value: favours, text: share(favours, claims) },
          { label: 'Outcomes so far', value: outcomes, text: formatCount(outcomes) },
          { label: 'Left the newsletter', value: unsubscribed, text: share(unsubscribed, letters), tone: 'warn' },
        ]}
      />
    </Panel>
  );
}

type FigureTableProps = {
  caption: string;
  /** of the first column */ head: string;
  figures: readonly string[];
  rows: readonly { key: string; name: ReactNode; isThis?: boolean; figures: readonly string[] }[];
};

/** A line each, with its figures to the right. */
function FigureTable({ caption, head, figures: labels, rows }: FigureTableProps) {
  const columns = [{ id: 'head', label: head }, ...labels.map((label) => ({ id: label, label, right: true }))];
  return (
    <Table caption={caption} columns={columns} stacked>
      {rows.map(({ key, name, isThis, figures }) => (
        <Row key={key} on={isThis}>
          <Cell head>{name}</Cell>
          {labels.map((label, at) => (
            <Cell key={label} label={label} right className="num">
              {figures[at]}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}

export function LinksPanel({ links, letters }: { links: IssueReport['links']; letters: number }) {
  return (
    <Panel
      title="By block"
      flush
      footer="Counted in the designed letter; the plain text leads straight to its pages. Some mail scanners follow links, so a few may be theirs."
    >
      <FigureTable
        caption="Links of the issue in its order"
        head="Link"
        figures={['Followed by', 'Claims', 'Favours']}
        rows={links.map(({ key, title, clicked, claims, favours }) => ({
          ...{ key, name: title },
          figures: [share(clicked, letters), formatCount(claims), formatCount(favours)],
        }))}
      />
    </Panel>
  );
}

export function CohortsPanel({ cohorts }: { cohorts: IssueReport['cohorts'] }) {
  return (
    <Panel title="By cohort" flush footer="Somebody whom two cohorts invited counts in both.">
      <FigureTable
        caption="Readers by the cohort that invited them"
        head="Cohort"
        figures={['Letters', 'Followed a link', 'Claims', 'Favours']}
        rows={cohorts.map(({ id, name, letters, clicked, claims, favours }) => ({
          ...{ key: id ?? '', name: name ?? 'In no cohort' },
          figures: [formatCount(letters), share(clicked, letters), formatCount(claims), formatCount(favours)],
        }))}
      />
    </Panel>
  );
}

type Issues = Awaited<ReturnType<typeof compareIssues>>;

export function ComparePanel({ issues, thisId }: { issues: Issues; thisId: string }) {
  return (
    <Panel title="Beside the others" flush>
      <FigureTable
        caption="The latest issues, newest first"
        head="Issue"
        figures={['Letters', 'Delivered', 'Followed a link', 'Claims', 'Left']}
        rows={issues.map(({ id, number, letters, delivered, clicked, claims, left }) => ({
          ...{ key: id, isThis: id === thisId },
          name: id === thisId ? `Issue ${number}` : <Link to={`/newsletter/${id}/report`}>Issue {number}</Link>,
          figures: [
            formatCount(letters),
            delivered === null ? '–' : share(delivered, letters),
            share(clicked, letters),
            formatCount(claims),
            share(left, letters),
          ],
        }))}
      />
    </Panel>
  );
}
