import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerApplication } from '~/domain/advocates/answer-application.server';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { markReadiness } from '~/domain/advocates/mark-readiness.server';
import { pauseAsks } from '~/domain/advocates/pause-asks.server';
import { JoinForm } from '~/domain/advocates/schema';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, minutes } from '~/platform/time';
import { type Contact, profileOf } from './profiles';
import { daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

const COUNT = 60;
/** Those still waiting for an answer, and those who have to wait, by number. */
const APPLIED_FROM = 56;
const notReady = new Map([
  [28, 'You have not been with us for long. We ask no favours of anybody who is still settling in.'],
  [34, 'We would like to help you and your team with something first, and will come back to you.'],
  [48, 'Please tell us a little more about what you know and would like to do.'],
]);
const paused = [19, 41];

/** Three of four contacts join over half a year; most are marked ready the working day after. */
export function advocateScenes(now: Date): Scene[] {
  const contacts = readContacts();
  return [
    ...contacts.slice(0, COUNT).flatMap((contact, number) => joining(now, contact, number)),
    ...paused.map((number): Scene => ({
      at: daysBefore(now, 11, '19:20'),
      play: ({ db, advocates }, at) => {
        const by = made(advocates, number);
        return pauseAsks(db, { advocateId: by.advocateId, until: addTime(now, days(20 + number)), by, now: at });
      },
    })),
  ];
}

function joining(now: Date, contact: Contact, number: number): Scene[] {
  const ago = 170 - Math.round(number * 2.8);
  const minute = 10 + ((number * 7) % 50);
  const apply: Scene = {
    at: daysBefore(now, ago, `08:${minute}`),
    play: (world, at) => join(world, { contact, number }, at),
  };
  if (number >= APPLIED_FROM) return [apply];
  const decide: Scene = {
    at: workdayBefore(now, ago - 3, `11:${minute}`),
    play: (world, at) => decideOn(world, number, at),
  };
  return [apply, decide];
}

async function join({ db, advocates }: World, { contact, number }: { contact: Contact; number: number }, at: Date) {
  const form = JoinForm.parse(profileOf(contact, number));
  const { applicationId } = await applyToJoin(db, form, at);
  await answerApplication(db, applicationId, at);
  const { advocateId } = must(await confirmJoin(db, deriveToken('join', applicationId), addTime(at, minutes(4))));
  const { person } = await db.advocate.findUniqueOrThrow({
    where: { id: advocateId },
    select: { person: { select: { id: true, name: true } } },
  });
  advocates.set(number, { advocateId, personId: person.id, name: person.name });
}

async function decideOn({ db, now, staff, advocates }: World, number: number, at: Date) {
  const { advocateId } = made(advocates, number);
  const by = made(staff, number % 3 ? 'priya' : 'ines');
  const wait = notReady.get(number);
  const decision = wait
    ? { decision: 'NOT_READY' as const, reason: wait, reviewOn: addTime(now, days(number)) }
    : { decision: 'READY' as const, reason: 'Everything we look at is in order: welcome.', reviewOn: null };
  must(await markReadiness(db, { advocateId, ...decision, by, now: at }));
}

/** Maren first, then three of four contacts in the order of the file. */
function readContacts(): Contact[] {
  const [, ...lines] = readFileSync(resolve('prisma/demo/contacts.csv'), 'utf8').trim().split('\n');
  const all = lines.map((line): Contact => {
    const [, , first = '', last = '', email = '', title = '', country = ''] =
      line.match(/("[^"]*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '').replaceAll('"', '')) ?? [];
    return { name: `${first} ${last}`, email, title, country };
  });
  const joining = all.filter((_, at) => at % 4 !== 3);
  const isMaren = ({ name }: Contact) => name === 'Maren Okafor';
  return [...joining.filter(isMaren), ...joining.filter((contact) => !isMaren(contact))];
}
