import { calendarOf, nextSlot } from '~/domain/newsletter/calendar';
import { draftAhead } from '~/domain/newsletter/draft-ahead.server';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { tellOutcomes } from '~/domain/newsletter/tell-outcomes.server';
import { Settings } from '~/domain/settings/schema';
import type { Db } from '~/platform/db.server';
import { addTime, days, minutes } from '~/platform/time';
import { letterbox } from './letterbox';
import { made, must, type Scene, type World } from './world';

const introductions = [
  'Three of you took a call this month, and one buyer told us it was the only half hour that mattered.',
  'Below is what is open, shortest first. Saying no is easy and changes nothing.',
];

/** Two issues on their days, and the next four in the writing. */
export function issueScenes(now: Date): Scene[] {
  const slots = lastSlots(now, 2);
  return [
    ...slots.flatMap((slot, at): Scene[] => [
      { at: addTime(slot, -days(4)), play: (world, moment) => write(world, introductions[at] ?? '', moment) },
      { at: slot, play: send },
    ]),
    { at: addTime(now, -minutes(5)), play: ({ db }, at) => draftAhead(db, at) },
  ];
}

/** The last `count` days on which the newsletter was due and every reader had their morning, by a new company's calendar. */
function lastSlots(now: Date, count: number): Date[] {
  const calendar = calendarOf(Settings.parse({}));
  const slots: Date[] = [];
  for (let from = addTime(now, -days(60)); ;) {
    const { at } = nextSlot(calendar, from);
    if (at >= addTime(now, -days(1))) return slots.slice(-count);
    slots.push(at);
    from = at;
  }
}

async function write({ db, staff }: World, introduction: string, at: Date) {
  const by = made(staff, 'priya');
  const { issueId } = await draftIssue(db, by, at);
  const { subject, preheader } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  must(await editIssue(db, { issueId, edit: { block: 'words', subject, preheader, introduction } }, by, at));
}

async function send({ db, staff }: World, at: Date) {
  const { id: issueId } = await db.issue.findFirstOrThrow({ where: { status: 'DRAFT' }, select: { id: true } });
  const frozen = must(await freezeIssue(db, issueId, at));
  must(await startSending(db, { issueId, frozen, batchSize: 100 }, made(staff, 'priya'), at));
  for (let due: Date | undefined = at; due; due = await nextDue(db, issueId)) {
    const clock = due;
    const transport = letterbox(db, () => addTime(clock, minutes(1)));
    await sendIssue({ db, transport, writeLetters, leaseMs: minutes(1), clock: () => clock }, issueId);
  }
  await tellOutcomes(db, issueId, addTime(at, minutes(2)));
}

/** When the next readers of an issue have their morning. */
async function nextDue(db: Db, issueId: string): Promise<Date | undefined> {
  const where = { issueId, status: 'PENDING' as const, issue: { status: 'SENDING' as const } };
  return (await db.sendBatch.findFirst({ where, orderBy: { nextAttemptAt: 'asc' } }))?.nextAttemptAt;
}
