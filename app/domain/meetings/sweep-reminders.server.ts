import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { addTime, days, hours, minutes } from '~/platform/time';
import { letterKey } from './letters.server';
import { remindersOf } from './reminders';
import { remindMeetingJob } from './schema';

/** The sweep runs every hour; what falls due until it runs again is queued now. */
const AHEAD = minutes(65);
/** So long after a call somebody is still asked whether it took place. */
const BACK = days(7);
const AT_ONCE = 500;

/**
 * Queues letters around set calls whose own job was lost: those that are due within the next hour, or were and were never
 * written. A letter has a key and is written once, so that the job that was not lost after all doubles nothing. Returns how
 * many.
 */
export async function sweepReminders(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const calls = await tx.meeting.findMany({
      where: { status: 'SCHEDULED', startsAt: { gt: addTime(now, -BACK), lt: addTime(now, days(1) + hours(2)) } },
      orderBy: { startsAt: 'asc' },
      take: AT_ONCE,
      select: {
        id: true,
        startsAt: true,
        minutes: true,
        guests: { where: { isHost: true }, select: { request: { select: { requesterId: true } } } },
      },
    });
    const due = calls.flatMap(({ id, startsAt, minutes: length, guests }) => {
      if (!startsAt) return [];
      return remindersOf({ startsAt, minutes: length }, now)
        .filter(({ reminder, at }) => at <= addTime(now, AHEAD) && (reminder === 'after' || startsAt > now))
        .map(({ reminder, at }) => {
          const payload = { meetingId: id, startsAt: startsAt.toISOString(), reminder };
          const occasion = `${reminder}-${payload.startsAt}`;
          return { payload, at, key: letterKey(id, guests[0]?.request.requesterId ?? '', occasion) };
        });
    });
    const keys = due.map(({ key }) => key);
    const mails = await tx.mailMessage.findMany({ where: { key: { in: keys } }, select: { key: true } });
    const written = new Set(mails.map(({ key }) => key));
    const lost = due.filter(({ key }) => !written.has(key));
    for (const { payload, at } of lost) await enqueue(tx, remindMeetingJob, payload, { startAfter: at });
    return lost.length;
  });
}
