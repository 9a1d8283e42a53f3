import { getSettings } from '~/domain/settings/queries.server';
import type { Tx } from '~/platform/db.server';
import { calendarOf } from './business-calendar';
import { addBusinessTime, businessTimeBetween } from './business-hours';
import { clockColumns, clockFacts } from './clock-columns.server';
import { fulfilledAt } from './sla-clock';

/**
 * The clocks of a request run again. A promise still open when they stopped falls due later by the business time they
 * stood still; one that was kept before stays as it was. Nothing happens where they run.
 */
export async function resumeClocks(tx: Tx, { requestId }: { requestId: string }, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM requests WHERE id = ${requestId} FOR UPDATE`;
  const request = await tx.request.findUnique({
    where: { id: requestId },
    select: { ...clockColumns, pausedAt: true },
  });
  if (!request?.pausedAt) return;
  const { pausedAt } = request;
  const calendar = calendarOf(await getSettings(tx), request.calendar);
  const later = (due: Date, metAt: Date | null) =>
    addBusinessTime(calendar, due, businessTimeBetween(calendar, pausedAt, metAt && metAt < now ? metAt : now));
  await tx.request.update({
    where: { id: requestId },
    data: {
      pausedAt: null,
      firstAnswerDueAt: later(request.firstAnswerDueAt, request.firstAnsweredAt),
      fulfilDueAt: later(request.fulfilDueAt, fulfilledAt(clockFacts(request))),
    },
  });
  await tx.requestPause.updateMany({ where: { requestId, endedAt: null }, data: { endedAt: now } });
}
