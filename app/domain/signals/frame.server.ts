import type { Activity } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { type BestFrame, bestFrame } from './best-frame';
import { getCatalogue } from './catalogue.server';
import { listReadingFacts, readingOf } from './reading-facts.server';

/** What was seen at an advocate's account and how to speak of it when they are asked for `activity`, read from the facts of now. */
export async function findFrameForAsk(
  db: Reader,
  { advocateId, activity }: { advocateId: string; activity: Activity },
  now: Date,
): Promise<BestFrame | null> {
  const contact = await db.contact.findFirst({ where: { advocate: { id: advocateId } }, select: { accountId: true } });
  if (!contact?.accountId) return null;
  const [known] = await listReadingFacts(db, [contact.accountId], now);
  const { catalogue } = await getCatalogue(db);
  return known ? bestFrame(catalogue, readingOf(known, catalogue, now), activity) : null;
}
