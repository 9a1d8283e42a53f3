import type { z } from 'zod';
import { firstNameOf } from '~/domain/advocates/first-name';
import type { Db } from '~/platform/db.server';
import type { RoundForm } from './asking-schema';
import type { RoundPlan } from './start-round.server';

/** The people of a round in their order, each with the message in their own name; somebody unknown is left out. */
export async function planRound(db: Db, number: number, form: z.output<typeof RoundForm>): Promise<RoundPlan> {
  const rows = await db.advocate.findMany({
    where: { id: { in: form.advocateId } },
    select: { id: true, person: { select: { name: true } } },
  });
  const names = new Map(rows.map(({ id, person }) => [id, firstNameOf(person.name)]));
  const chosen = form.mode === 'ONE' ? form.advocateId.slice(0, 1) : form.advocateId;
  const people = chosen.flatMap((advocateId) => {
    const name = names.get(advocateId);
    return name ? [{ advocateId, message: form.message.replaceAll('{name}', name), minutes: form.minutes }] : [];
  });
  return { number, mode: form.mode, people };
}
