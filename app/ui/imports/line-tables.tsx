import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { LineView } from '~/domain/accounts/difference-view';
import { NOTHING } from '~/domain/accounts/field-text';
import { Cell, Row, Table } from '~/ui/table';

const name = ({ label, to }: LineView) =>
  to ? (
    <Link className="title-link" to={to}>
      {label}
    </Link>
  ) : (
    label || 'no name'
  );

const changed = [
  { id: 'line', label: 'Line', right: true },
  { id: 'record', label: 'Record' },
  { id: 'field', label: 'Field' },
  { id: 'change', label: 'Old → new' },
  { id: 'motion', label: 'Sets in motion' },
];

const tones = { bad: 'text-bad', warn: 'text-warn', good: 'text-good' };

/** Changed lines, a row a field, with what each change starts. */
export function ChangedLines({ lines }: { lines: readonly LineView[] }) {
  return (
    <Table caption="Changed lines by field, old and new value" columns={changed} stacked tight>
      {lines.map((line) => (
        <Fragment key={line.line}>
          {line.parts.map((part) => (
            <Row key={part.field}>
              <Cell right label="Line" className="w-16">
                {line.line}
              </Cell>
              <Cell head>{name(line)}</Cell>
              <Cell label="Field" className="text-ink-2">
                {part.field}
              </Cell>
              <Cell label="Old → new" className="wrap-break-word">
                {part.from === NOTHING ? NOTHING : <del className="text-ink-2">{part.from}</del>}{' '}
                <span className="sr-only">becomes</span>
                <span aria-hidden="true" className="text-ink-3">
                  →
                </span>{' '}
                <strong>{part.to}</strong>
              </Cell>
              <Cell label="Sets in motion" full className={part.motion ? tones[part.motion.tone] : 'text-ink-3'}>
                {part.motion?.text ?? NOTHING}
              </Cell>
            </Row>
          ))}
        </Fragment>
      ))}
    </Table>
  );
}

const said = [
  { id: 'line', label: 'Line', right: true },
  { id: 'record', label: 'Record' },
  { id: 'says', label: 'What the file says' },
];

/** New and unchanged lines with what they say. */
export function SaidLines({ lines, caption }: { lines: readonly LineView[]; caption: string }) {
  return (
    <Table caption={caption} columns={said} stacked tight>
      {lines.map((line) => (
        <Row key={line.line}>
          <Cell right label="Line" className="w-16">
            {line.line}
          </Cell>
          <Cell head>{name(line)}</Cell>
          <Cell label="What the file says" full className="wrap-break-word">
            {line.parts.map((part, index) => (
              <Fragment key={part.field}>
                {index > 0 && '; '}
                <span className="text-ink-2">{part.field}</span> {part.to}
              </Fragment>
            ))}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

const rejected = [
  { id: 'line', label: 'Line', right: true },
  { id: 'column', label: 'Column' },
  { id: 'value', label: 'Value' },
  { id: 'reason', label: 'Reason' },
  { id: 'mend', label: 'What you can do' },
];

/** Rejected lines, a row a reason. */
export function RejectedLines({ lines }: { lines: readonly LineView[] }) {
  return (
    <Table caption="Rejected lines with column, value and reason" columns={rejected} stacked tight>
      {lines.flatMap((line) =>
        line.reasons.map((reason, index) => (
          <Row key={`${line.line}-${index}`}>
            <Cell head right label="Line" className="w-16 min-w-0">
              {line.line}
            </Cell>
            <Cell label="Column">{reason.column ? <code>{reason.column}</code> : 'The whole line'}</Cell>
            <Cell label="Value" className="wrap-break-word">
              <code>{reason.value || 'empty'}</code>
            </Cell>
            <Cell label="Reason" full>
              {reason.reason}
            </Cell>
            <Cell label="What you can do" full className="text-ink-2">
              {reason.mend}
            </Cell>
          </Row>
        )),
      )}
    </Table>
  );
}
