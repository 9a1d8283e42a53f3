import { Form, Link } from '@remix-run/react';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { formatCount, plural } from '~/ui/format';
import { Follow } from '~/ui/imports/follow';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { ProgressBar } from '~/ui/progress-bar';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

type Counts = { removed: number; restored: number; kept: number };

/** Taking a written import back as a whole, while that can be done. */
export function TakeBack({ id, until, isOver }: { id: string; until: string; isOver: boolean }) {
  if (isOver) return <p className="text-ink-2">It could be taken back as a whole until {until}.</p>;
  return (
    <More summary={`Take this import back, until ${until}`}>
      <div className="grid justify-items-start gap-3">
        <p>
          New records go away again where nothing else belongs to them by now, and changed fields get their old value
          where nobody changed them since. People who joined, consents and unsubscribes are left alone. What stays is
          listed here with its reason.
        </p>
        <Form method="post" action={`/imports/${id}/undo`}>
          <Button variant="quiet">Take it back</Button>
        </Form>
      </div>
    </More>
  );
}

type Running = { id: string; total: number; done: Counts & { isStalled: boolean }; failure: string | null };

/** An import that is being taken back. */
export function RunningUndo({ id, total, done, failure }: Running) {
  const looked = done.removed + done.restored + done.kept;
  return (
    <Panel
      title="Taking it back"
      end={
        <Tag tone={failure ? 'bad' : 'info'}>
          {formatCount(looked)} of {formatCount(total)}
        </Tag>
      }
    >
      {!failure && <Follow />}
      <div className="grid gap-4">
        <ProgressBar label="Lines taken back" value={looked} max={total}>
          <strong>{said(done)}</strong> <span className="text-ink-2">You can close this page.</span>
        </ProgressBar>
        {(failure || done.isStalled) && (
          <Form method="post" action={`/imports/${id}/undo`}>
            <Banner
              tone={failure ? 'bad' : 'warn'}
              title={failure ?? 'Nothing has happened for two minutes.'}
              action={
                <Button size="small" variant="quiet">
                  Go on now
                </Button>
              }
            >
              Flywheel tries again by itself.
            </Banner>
          </Form>
        )}
      </div>
    </Panel>
  );
}

const said = ({ removed, restored, kept }: Counts) =>
  `${plural(removed, 'new record')} removed, ${formatCount(restored)} as before, ${formatCount(kept)} left as ${kept === 1 ? 'it is' : 'they are'}.`;

const columns = [
  { id: 'line', label: 'Line', right: true },
  { id: 'record', label: 'Record' },
  { id: 'what', label: 'What stays' },
  { id: 'reason', label: 'Reason' },
];

type Kept = { line: number; label: string; to: string | null; kept: { what: string; reason: string }[] };

/** What taking an import back did, and every line of which something stays. */
export function Undone({ counts, lines }: { counts: Counts; lines: readonly Kept[] }) {
  return (
    <>
      <Banner tone={counts.kept > 0 ? 'warn' : 'good'} title="This import was taken back.">
        {said(counts)}
      </Banner>
      {lines.length > 0 && (
        <Panel
          title="Not taken back"
          count={counts.kept}
          footer={counts.kept > lines.length && `The first ${lines.length} of ${formatCount(counts.kept)}`}
          flush
        >
          <Table caption="Lines that were not taken back, with the reason" columns={columns} stacked tight>
            {lines.flatMap(({ line, label, to, kept }) =>
              kept.map(({ what, reason }) => (
                <Row key={`${line}-${what}`}>
                  <Cell head right label="Line" className="w-16 min-w-0">
                    {line}
                  </Cell>
                  <Cell label="Record">{to ? <Link to={to}>{label}</Link> : label}</Cell>
                  <Cell label="What stays">{what}</Cell>
                  <Cell label="Reason" full>
                    {reason}
                  </Cell>
                </Row>
              )),
            )}
          </Table>
        </Panel>
      )}
    </>
  );
}
