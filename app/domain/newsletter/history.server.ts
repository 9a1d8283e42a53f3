import type { Reader } from '~/platform/db.server';
import { dayIn } from '~/platform/time';
import { formatDate } from '~/ui/format';

type Written = { id: string; writtenAt: Date };

/** How a draft came to read as it does: "Written from the board on Wed 18 Nov; edited by Priya Raman today". */
export async function readHistory(db: Reader, { id, writtenAt }: Written, timeZone: string, now: Date) {
  const edit = await db.auditEvent.findFirst({
    where: { kind: 'issue.edited', issueId: id },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  const when = (at: Date) =>
    dayIn(timeZone, at) === dayIn(timeZone, now) ? 'today' : `on ${formatDate(at, timeZone, 'short')}`;
  const written = `Written from the board ${when(writtenAt)}`;
  return edit ? `${written}; edited by ${edit.actorName} ${when(edit.at)}` : written;
}
