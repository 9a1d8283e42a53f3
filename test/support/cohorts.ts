import type { Prisma } from '~/generated/prisma/client';
import { changeSettings } from '~/domain/settings/change-settings.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from './clock';
import { makeAccount } from './people';

let count = 0;

/** Somebody at a customer who is not in the programme. */
export async function makeContact(db: Db, fields: Partial<Prisma.ContactUncheckedCreateInput> = {}) {
  const accountId = fields.accountId === undefined ? (await makeAccount(db)).id : fields.accountId;
  const id = newId('con');
  const email = `contact-${count++}-${id.slice(-6)}@haldenfreight.example`;
  return db.contact.create({
    data: { id, email, name: 'Hanna Brandt', timeZone: 'Europe/London', ...fields, accountId },
  });
}

/** An open cohort with reminders after 2, 7 and 14 days. */
export function makeCohort(db: Db, fields: Partial<Prisma.CohortUncheckedCreateInput> = {}) {
  const id = newId('coh');
  return db.cohort.create({
    data: {
      id,
      name: 'Spring group',
      slug: `spring-${count++}`,
      phase: 'CRAWL',
      goal: 'Twenty people who plan with us every day.',
      subject: 'Would you show others how {account} plans?',
      body: 'Hello {first name},\n\nyou closed onboarding early at {account}.',
      reminderDays: [2, 7, 14],
      status: 'OPEN',
      openedAt: NOW,
      createdAt: NOW,
      ...fields,
    },
  });
}

/** The settings without which nobody is invited (rules M1). */
export const allowLetters = (db: Db) =>
  changeSettings(
    db,
    {
      companyName: 'Northbeam',
      postalAddress: 'Northbeam Ltd, 18 Lantern Yard, Harbourgate',
      timeZone: 'Europe/London',
    },
    { personId: null, name: 'Flywheel' },
    NOW,
  );
