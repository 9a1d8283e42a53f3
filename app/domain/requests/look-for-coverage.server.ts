import { record, system } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type GapState, gapStep, lookedText, wantedText } from './coverage';
import { needColumns, needOf, type NeedRow } from './need';
import { findShortlist, type Shortlist } from './shortlist.server';

/**
 * Looks whether anybody can be asked for a request, at once or when the owner agrees, and notices or fills its gap.
 * Safe to repeat and to run twice at once. Assets and product advocates need no recruiting.
 */
export async function lookForCoverage(db: Db, { requestId }: { requestId: string }, now: Date): Promise<void> {
  const request = await db.request.findUnique({
    where: { id: requestId },
    select: {
      ...needColumns,
      ...{ number: true, title: true, status: true, tier: true },
      coverageGap: { select: { filledAt: true } },
    },
  });
  if (!request || request.tier === 1 || request.helper !== 'ADVOCATE') return;
  const { coverageGap, status } = request;
  const gap: GapState = coverageGap ? (coverageGap.filledAt ? 'filled' : 'open') : 'none';
  const found = await findShortlist(db, request, now);
  const step = gapStep({ status, canBeAsked: found.canBeAsked + found.onceOwnerAgrees, gap });
  if (step === 'notice') await notice(db, { request, found, now });
  if (step === 'fill') await fill(db, { request, found, now });
}

type Step = { request: NeedRow & { number: number; title: string }; found: Shortlist; now: Date };

/** A gap that was filled opens again: those who could be asked can be asked no more. */
async function notice(db: Db, { request, found, now }: Step) {
  const { activity, industry, region, segment, language, topics, products } = needOf(request);
  const wanted = { activity, industry, region, segment, language, topics, products };
  const data = { ...wanted, looked: found.lookedAt, blocked: found.blocked, noticedAt: now };
  await db.$transaction(async (tx) => {
    const made = await tx.coverageGap.createMany({
      data: { id: newId('gap'), requestId: request.id, ...data },
      skipDuplicates: true,
    });
    const where = { requestId: request.id, filledAt: { not: null } };
    const opened = made.count || (await tx.coverageGap.updateMany({ where, data: { ...data, filledAt: null } })).count;
    if (!opened) return;
    await record(tx, {
      kind: 'coverage.gap-noticed',
      at: now,
      by: system,
      about: { requestId: request.id },
      data: { number: request.number, title: request.title, wanted: wantedText(wanted) },
      reasons: [`Nobody can be asked: ${lookedText(data)}.`],
    });
  });
}

async function fill(db: Db, { request, found, now }: Step) {
  await db.$transaction(async (tx) => {
    const where = { requestId: request.id, filledAt: null };
    const { count } = await tx.coverageGap.updateMany({ where, data: { filledAt: now } });
    if (count === 0) return;
    const free = found.canBeAsked + found.onceOwnerAgrees;
    await record(tx, {
      kind: 'coverage.gap-filled',
      at: now,
      by: system,
      about: { requestId: request.id },
      data: { number: request.number, title: request.title },
      reasons: [`${free} can be asked, at once or when the owner agrees.`],
    });
  });
}
