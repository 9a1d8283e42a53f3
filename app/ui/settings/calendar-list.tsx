import { Form, Link } from '@remix-run/react';
import type { BusinessCalendar } from '~/domain/settings/business-calendars';
import { LinkButton } from '~/ui/button';
import { plural } from '~/ui/format';
import { Cell, Row, Table } from '~/ui/table';

type CalendarRow = Pick<BusinessCalendar, 'name' | 'timeZone' | 'opens' | 'closes'> & {
  regions: string;
  days: string;
  holidays: number;
};

/** Business calendars of regions, each with its way to be changed and removed. */
export function CalendarList({ rows }: { rows: readonly CalendarRow[] }) {
  const columns = ['Name', 'Regions', 'Hours', 'Days'].map((label) => ({ id: label, label }));
  return (
    <Table
      caption="Business calendars of regions"
      columns={[...columns, { id: 'act', label: 'Remove', hideLabel: true }]}
      stacked
    >
      {rows.map(({ name, regions, timeZone, opens, closes, days, holidays }) => (
        <Row key={name}>
          <Cell head full>
            <Link to={`?name=${encodeURIComponent(name)}#edit`}>{name}</Link>
          </Cell>
          <Cell label="Regions">{regions || 'only where an SOP names it'}</Cell>
          <Cell label="Hours">
            {opens} to {closes}
            <small>{timeZone.replaceAll('_', ' ')}</small>
          </Cell>
          <Cell label="Days">
            {days}
            <small>{plural(holidays, 'holiday')}</small>
          </Cell>
          <Cell>
            <Form method="post">
              <input type="hidden" name="name" value={name} />
              <LinkButton bad name="intent" value="remove">
                Remove <span className="sr-only">{name}</span>
              </LinkButton>
            </Form>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
