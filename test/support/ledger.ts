import type { Db } from '~/platform/db.server';
import type { LedgerRow } from './fake-provider/memory';

type Taken = Pick<LedgerRow, 'to' | 'id' | 'key' | 'digest'>;

/** What the provider took of an issue against what we believe it took. */
export async function compareWithLedger(db: Db, issueId: string, ledger: Taken[]) {
  const rows = await db.issueRecipient.findMany({ where: { issueId, status: { not: 'EXCLUDED' } } });
  const letters = new Map<string, Set<string>>();
  for (const { to, digest } of ledger) letters.set(to, (letters.get(to) ?? new Set()).add(digest));
  const taken = new Map(ledger.map((row) => [row.id, row]));
  // Ours is a letter that the provider took under the id we hold, for that very address and in that very batch.
  const isOurs = ({ providerId, email, batchId }: (typeof rows)[number]) => {
    const row = taken.get(providerId ?? '');
    return row?.to === email && row.key === batchId;
  };
  return {
    distinct: letters.size,
    missing: rows.filter((row) => row.status === 'SENT' && !letters.has(row.email)).length,
    twice: ledger.length - letters.size,
    otherLetters: [...letters.values()].filter((digests) => digests.size > 1).length,
    believed: rows.filter((row) => row.status === 'SENT' && isOurs(row)).length,
    open: rows.filter((row) => row.status === 'QUEUED').length,
  };
}

/** How much of that is wrong, where all of `readers` should have their letter. */
export function wrongOf(readers: number, found: Awaited<ReturnType<typeof compareWithLedger>>): number {
  const { distinct, missing, twice, otherLetters, believed } = found;
  return readers - distinct + (readers - believed) + missing + twice + otherLetters;
}
