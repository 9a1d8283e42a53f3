import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { dateFromDay, dayIn } from '~/platform/time';
import { type Result, ok, refuse } from '~/platform/result';
import type { ProductAdvocateForm } from './schema';

/** Writes down what a product advocate knows and takes on; somebody on staff becomes one by it, or stops being one. */
export async function saveProductAdvocate(
  db: Db,
  { personId, ...form }: { personId: string } & ProductAdvocateForm,
  by: Actor,
  now: Date,
): Promise<Result<{ name: string }, 'gone'>> {
  return db.$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, role: { in: ['REQUESTER', 'MANAGER', 'ADMIN'] }, disabledAt: null },
      select: { name: true },
    });
    if (!person) return refuse('gone');
    const { topics, industries, languages, weeklyCap, days, from, to, ended } = form;
    const is = { topics, industries, languages, weeklyCap, hours: { days, from, to }, endedAt: ended ? now : null };
    const since = dateFromDay(dayIn('UTC', now));
    await tx.productAdvocate.upsert({ where: { personId }, create: { personId, since, ...is }, update: is });
    const data = { personId, name: person.name, weeklyCap };
    await record(tx, { kind: 'product-advocate.saved', at: now, by, about: {}, data });
    return ok({ name: person.name });
  });
}
