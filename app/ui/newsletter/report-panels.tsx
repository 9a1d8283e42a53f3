import { Link } from '@remix-run/react';
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
      footer="Claims are those on this issue’s opportunities by its readers, within 14 days. Opens are not tracked."
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

const linkColumns = [
  { id: 'title', label: 'Link' },
  { id: 'clicked', label: 'Followed by', right: true },
  { id: 'claims', label: 'Claims', right: true },
  { id: 'favours', label: 'Favours', right: true },
];

export function LinksPanel({ links, letters }: { links: IssueReport['links']; letters: number }) {
  return (
    <Panel
      title="By block"
      flush
      footer="Counted in the designed letter; the plain text leads straight to its pages. Some mail scanners follow links, so a few may be theirs."
    >
      <Table caption="Links of the issue in its order" columns={linkColumns} stacked>
        {links.map(({ key, title, clicked, claims, favours }) => (
          <Row key={key}>
            <Cell head>{title}</Cell>
            <Cell label="Followed by" right className="num">
              {share(clicked, letters)}
            </Cell>
            <Cell label="Claims" right className="num">
              {formatCount(claims)}
            </Cell>
            <Cell label="Favours" right className="num">
              {formatCount(favours)}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

const cohortColumns = [
  { id: 'name', label: 'Cohort' },
  { id: 'letters', label: 'Letters', right: true },
  { id: 'clicked', label: 'Followed a link', right: true },
  { id: 'claims', label: 'Claims', right: true },
  { id: 'favours', label: 'Favours', right: true },
];

export function CohortsPanel({ cohorts }: { cohorts: IssueReport['cohorts'] }) {
  return (
    <Panel title="By cohort" flush footer="Somebody whom two cohorts invited counts in both.">
      <Table caption="Readers by the cohort that invited them" columns={cohortColumns} stacked>
        {cohorts.map(({ name, letters, clicked, claims, favours }) => (
          <Row key={name ?? ''}>
            <Cell head>{name ?? 'In no cohort'}</Cell>
            <Cell label="Letters" right className="num">
              {formatCount(letters)}
            </Cell>
            <Cell label="Followed a link" right className="num">
              {share(clicked, letters)}
            </Cell>
            <Cell label="Claims" right className="num">
              {formatCount(claims)}
            </Cell>
            <Cell label="Favours" right className="num">
              {formatCount(favours)}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

const issueColumns = [
  { id: 'issue', label: 'Issue' },
  { id: 'letters', label: 'Letters', right: true },
  { id: 'delivered', label: 'Delivered', right: true },
  { id: 'clicked', label: 'Followed a link', right: true },
  { id: 'claims', label: 'Claims', right: true },
  { id: 'left', label: 'Left', right: true },
];

type Issues = Awaited<ReturnType<typeof compareIssues>>;

export function ComparePanel({ issues, thisId }: { issues: Issues; thisId: string }) {
  return (
    <Panel title="Beside the others" flush>
      <Table caption="The latest issues, newest first" columns={issueColumns} stacked>
        {issues.map(({ id, number, letters, delivered, clicked, claims, left }) => (
          <Row key={id} on={id === thisId}>
            <Cell head>
              {id === thisId ? `Issue ${number}` : <Link to={`/newsletter/${id}/report`}>Issue {number}</Link>}
            </Cell>
            <Cell label="Letters" right className="num">
              {formatCount(letters)}
            </Cell>
            <Cell label="Delivered" right className="num">
              {share(delivered, letters)}
            </Cell>
            <Cell label="Followed a link" right className="num">
              {share(clicked, letters)}
            </Cell>
            <Cell label="Claims" right className="num">
              {formatCount(claims)}
            </Cell>
            <Cell label="Left" right className="num">
              {share(left, letters)}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}
