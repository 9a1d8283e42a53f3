import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, dateFromDay, days } from '~/platform/time';
import { NOW } from './clock';

const today = dateFromDay(NOW.toISOString().slice(0, 10));
let count = 0;

/** A renewal of two days ago, suggested and open, unless told otherwise. */
export function makeSuggestion(db: Db, fields: Partial<Prisma.SuggestionUncheckedCreateInput> & { accountId: string }) {
  return db.suggestion.create({
    data: {
      id: newId('sug'),
      moment: 16,
      occurrence: `deal_${count++}`,
      happenedOn: addTime(today, -days(2)),
      opensOn: addTime(today, -days(1)),
      welcomeUntil: addTime(today, days(58)),
      offers: ['reference', 'talk'],
      reasons: ['Renewed on 17 November 2026: A year.'],
      words: 'Hello Leila,\n\nanother year together: thank you.',
      createdAt: NOW,
      ...fields,
    },
  });
}

/** An open help task about an escalation, unless told otherwise. */
export function makeHelpTask(db: Db, fields: Partial<Prisma.HelpTaskUncheckedCreateInput> & { accountId: string }) {
  return db.helpTask.create({
    data: {
      id: newId('help'),
      moment: 0,
      occurrence: 'escalation',
      title: 'Help solve the open escalation',
      reasons: [
        'Open escalation since 16 November 2026: help comes before asking.',
        'It ends when the escalation is closed.',
      ],
      since: addTime(today, -days(3)),
      dueOn: addTime(today, days(4)),
      createdAt: NOW,
      ...fields,
    },
  });
}
