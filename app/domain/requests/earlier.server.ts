import type { Tx } from '~/platform/db.server';

/** What a post of the form led to; `isNew` is false where an earlier post had made the request. */
export type Submitted = { id: string; number: number; isNew: boolean; isDeflected: boolean };

/** The request that an earlier post of the same form made; null when this post is the first. */
export async function findEarlier(tx: Tx, submissionKey: string): Promise<Submitted | null> {
  const earlier = await tx.request.findUnique({
    where: { submissionKey },
    select: { id: true, number: true, closedAs: true },
  });
  return (
    earlier && {
      id: earlier.id,
      number: earlier.number,
      isNew: false,
      isDeflected: earlier.closedAs === 'FULFILLED_BY_ASSET',
    }
  );
}

/** As `findEarlier`, for a post that lost the race and so knows that there is one. */
export async function getEarlier(tx: Tx, submissionKey: string): Promise<Submitted> {
  const earlier = await findEarlier(tx, submissionKey);
  if (!earlier) throw new Error('A request with this key was there a moment ago.');
  return earlier;
}
