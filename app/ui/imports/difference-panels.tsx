import { Link, useSearchParams } from '@remix-run/react';
import type { LineView } from '~/domain/accounts/difference-view';
import { SHOWN, type ImportCounts, type Shown, type ShownLines } from '~/domain/accounts/schema';
import { formatCount, plural } from '~/ui/format';
import { ChangedLines, RejectedLines, SaidLines } from '~/ui/imports/line-tables';
import { MotionBanner, type MotionCounts } from '~/ui/imports/motion';
import { OutcomeCounts } from '~/ui/imports/outcome-counts';
import { pageLinks } from '~/ui/list-url';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';

const countWords = (counts: ImportCounts, isDone: boolean): Record<Shown, string> => ({
  new: 'new',
  changed: counts.fields > 0 ? `changed, ${plural(counts.fields, 'field')}` : 'changed',
  unchanged: 'unchanged',
  rejected:
    counts.rejected === 0 ? 'rejected' : isDone ? 'rejected, the rest went in' : 'rejected, the rest still goes in',
});
const tones = { new: 'good', changed: 'accent', unchanged: 'idle', rejected: 'bad' } as const;

type Props = {
  id: string;
  isDone: boolean;
  counts: ImportCounts;
  show: ShownLines;
  motion: MotionCounts;
  page: number;
  main: { lines: LineView[]; total: number; first: number; pageCount: number };
  checked: string;
};

/** The counts of an import and the lines of one of them, a page at a time. */
export function DifferencePanel({ id, isDone, counts, show, motion, main, page, checked }: Props) {
  const [search] = useSearchParams();
  const words = countWords(counts, isDone);
  const Lines = show === 'changed' || show === 'motion' ? ChangedLines : show === 'rejected' ? RejectedLines : null;
  const last = main.first + main.lines.length - 1;
  const pages = (
    <Pagination {...pageLinks(search, page, main.pageCount)}>
      {main.lines.length > 0 &&
        `${formatCount(main.first)} to ${formatCount(last)} of ${plural(main.total, 'line')} · `}
      {show === 'rejected' && main.total > 0 && (
        <>
          <a href={`/imports/${id}/report`}>All rejected lines as CSV, to mend and import again</a> ·{' '}
        </>
      )}
      <a href={`/imports/${id}/report?of=all`}>Download the whole difference</a>
    </Pagination>
  );
  return (
    <Panel title={isDone ? 'What was done' : 'What would change'} end={`Dry run ${checked}`} footer={pages} flush>
      <OutcomeCounts
        counts={SHOWN.map((name) => ({ show: name, count: counts[name], label: words[name], tone: tones[name] }))}
        current={show}
      />
      {!isDone && <MotionBanner counts={motion} isShown={show === 'motion'} />}
      {main.lines.length === 0 && (
        <p className="border-t border-line p-4 text-ink-2">
          {show === 'motion' ? 'No line sets anything in motion.' : `No line here is ${show}.`}
        </p>
      )}
      {main.lines.length > 0 &&
        (Lines ? <Lines lines={main.lines} /> : <SaidLines lines={main.lines} caption={`Lines that are ${show}`} />)}
    </Panel>
  );
}

/** The first rejected lines, beside whatever else is shown. */
export function RejectedPanel({ id, count, lines }: { id: string; count: number; lines: LineView[] }) {
  return (
    <Panel
      title="Rejected lines"
      count={count}
      end={<a href={`/imports/${id}/report`}>All {formatCount(count)} as CSV, to mend and import again</a>}
      footer={count > lines.length && <Link to="?show=rejected">Show all {formatCount(count)}</Link>}
      flush
    >
      <RejectedLines lines={lines} />
    </Panel>
  );
}
