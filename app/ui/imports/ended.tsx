import type { ImportCounts } from '~/domain/accounts/schema';
import { Banner } from '~/ui/banner';
import { formatCount, plural } from '~/ui/format';

/** What an import did, once it is over. */
export function Ended({ counts, isStopped }: { counts: ImportCounts; isStopped: boolean }) {
  const written = `${formatCount(counts.new)} new and ${formatCount(counts.changed)} changed were written.`;
  const moved = `${plural(counts.moved, 'line')} changed after the dry run and stayed out; they are among the rejected.`;
  if (isStopped)
    return (
      <Banner tone="warn" title={`Stopped: ${written}`}>
        {plural(counts.stopped ?? 0, 'line')} stayed out; they are among the rejected, to import when you like.{' '}
        {counts.moved > 0 && moved}
      </Banner>
    );
  if (counts.moved > 0)
    return (
      <Banner tone="warn" title={written}>
        {moved}
      </Banner>
    );
  return (
    <Banner tone="good" title={written}>
      The same file again would change nothing.
    </Banner>
  );
}
