// mockups/sop.html, Versions: each version in a line or two, for its page and its editor.
import { formatDate, formatList, plural } from '~/ui/format';
import type { Agreement } from './agreement';

type Listed = {
  version: number;
  note: string;
  publishedAt: Date | null;
  updatedAt: Date;
  publishedBy: { name: string } | null;
  _count: { requests: number };
} & Agreement;

/** The versions as their list shows them, newest first. The draft is left out for those who do not write it. */
export function versionLines(versions: readonly Listed[], reader: { seesDraft: boolean; timeZone: string }) {
  const current = versions.find(({ publishedAt }) => publishedAt)?.version;
  return versions
    .filter(({ publishedAt }) => publishedAt || reader.seesDraft)
    .map(({ version, note, publishedAt, updatedAt, publishedBy, _count, state, people }) => ({
      version,
      state: !publishedAt ? ('draft' as const) : version === current ? ('in force' as const) : ('earlier' as const),
      note,
      by: publishedAt ? (publishedBy?.name ?? 'Flywheel') : 'Saved',
      on: formatDate(publishedAt ?? updatedAt, reader.timeZone),
      requests: plural(_count.requests, 'request'),
      agreement: state,
      agreedBy: agreedBy(people),
    }));
}

function agreedBy(people: Agreement['people']): string {
  const agreed = people.filter(({ answer }) => answer === 'agrees');
  if (agreed.length === 0) return '';
  const words = agreed.flatMap(({ words, name }) => (words ? [`${name}: “${words}”`] : []));
  return [`Agreed with ${formatList(agreed.map(({ name }) => name))}.`, ...words].join(' ');
}
