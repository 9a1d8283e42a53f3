import type { Reader } from '~/platform/db.server';
import { formatDate } from '~/ui/format';
import { letterToken } from './letter-token.server';

/** The letters somebody got, newest first, each with the address under which it reads as it did then. */
export async function listLetters(db: Reader, { advocateId, timeZone }: { advocateId: string; timeZone: string }) {
  const rows = await db.issueRecipient.findMany({
    where: { advocateId, status: 'SENT' },
    orderBy: { issue: { number: 'desc' } },
    take: 100,
    select: { id: true, sentAt: true, issue: { select: { number: true, subject: true } } },
  });
  return rows.map(({ id, sentAt, issue }) => ({
    ...issue,
    sentOn: sentAt && formatDate(sentAt, timeZone, 'long'),
    to: `/letters/${letterToken(id)}`,
  }));
}
