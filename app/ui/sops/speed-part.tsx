import { tiers, tierWords } from '~/domain/requests/sop';
import { escalationWords, silenceWords } from '~/domain/requests/sop-words';
import { Input } from '~/ui/input';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';
import { cellOf, fieldOf, NumberCell, options, Part, type PartProps, Was } from './fields';

const columns = [
  { id: 'tier', label: 'Tier' },
  { id: 'answer', label: 'First answer' },
  { id: 'fulfil', label: 'Fulfilled' },
  { id: 'calendar', label: 'Hours of' },
];

/** How quickly? Promises by tier, then what follows when somebody is silent or a promise is near its end. */
export function SpeedPart({ sheet, calendars }: PartProps & { calendars: readonly string[] }) {
  const places = calendars.map((name) => ({ value: name, label: name }));
  return (
    <Part number={4} title="How quickly?" sheet={sheet}>
      <Table caption="Promises by tier" columns={columns} middle stacked>
        {tiers.map((tier, at) => (
          <Row key={tier}>
            <Cell head full>
              {tier} {tierWords[tier]}
            </Cell>
            <Cell label="First answer">
              <NumberCell
                label={`Tier ${tier}: first answer, business hours`}
                unit="hours"
                {...cellOf(sheet, 'answerHours', at)}
              />
              <Was of={`answerHours.${tier}`} sheet={sheet} />
            </Cell>
            <Cell label="Fulfilled">
              <NumberCell
                label={`Tier ${tier}: fulfilled, business days`}
                unit="days"
                {...cellOf(sheet, 'fulfilDays', at)}
              />
              <Was of={`fulfilDays.${tier}`} sheet={sheet} />
            </Cell>
            <Cell label="Hours of" full>
              <Select
                hideLabel
                label={`Tier ${tier}: calendar`}
                empty="by region"
                className="min-w-32"
                options={places}
                {...cellOf(sheet, 'calendars', at)}
              />
              <Was of={`calendar.${tier}`} sheet={sheet} />
            </Cell>
          </Row>
        ))}
      </Table>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Hours name="silenceHours" label="Owner’s silence, business hours" sheet={sheet} />
        <Select
          label="After that"
          options={options(silenceWords)}
          {...fieldOf(sheet, 'silenceThen')}
          after={<Was of="silenceThen" sheet={sheet} />}
        />
        <Hours name="waitHours" label="Wait for each in order, business hours" sheet={sheet} />
        <span className="max-sm:hidden" />
        <Hours name="warnHours" label="Warning before due, business hours" sheet={sheet} />
        <Select
          label="Who is warned"
          options={options(escalationWords)}
          {...fieldOf(sheet, 'escalateTo')}
          after={<Was of="escalateTo" sheet={sheet} />}
        />
      </div>
    </Part>
  );
}

function Hours({ name, label, sheet }: PartProps & { name: string; label: string }) {
  return (
    <Input
      label={label}
      inputMode="numeric"
      width="s"
      required
      {...fieldOf(sheet, name)}
      after={<Was of={name} sheet={sheet} />}
    />
  );
}
