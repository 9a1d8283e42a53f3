import { deliveryOf, readDelivery } from '~/domain/mail/delivery';
import { noteDelivery } from '~/domain/mail/note-delivery.server';
import { countDeliveries } from '~/domain/newsletter/deliveries.server';
import type { Db } from '~/platform/db.server';
import { NOW } from './clock';
import { deliver, eventsOf, type Fate, FATES, type Told } from './fake-provider/events';
import { sentIssue } from './newsletter';

/** An issue that the provider took: as many letters of every fate, and what becomes of each. The same on each database. */
export async function lettersOfEveryFate(db: Db, ofEach: number) {
  const { issueId, letters } = await sentIssue(db, { readers: ofEach * FATES.length });
  await db.$executeRaw`UPDATE issue_recipients SET provider_id = 'letter-' || email WHERE issue_id = ${issueId}`;
  const fateOf = (n: number) => FATES[n % FATES.length] as Fate;
  const emails = letters.map(({ email }) => email).sort();
  return {
    issueId,
    letters: emails.map((email) => letterTo(email)),
    fates: Object.fromEntries(emails.map((email, n) => [email, fateOf(n)])),
  };
}

const letterTo = (to: string) => ({
  ...{ id: `letter-${to}`, to, at: NOW.getTime() },
  ...{ from: 'Priya <priya@northbeam.example>', subject: 'Ten minutes for you' },
});

/** What is told of those letters, noted once and in its order, without a site in between. */
export async function noteInOrder(db: Db, { letters, fates }: Awaited<ReturnType<typeof lettersOfEveryFate>>) {
  for (const letter of letters)
    for (const { id, event } of eventsOf(letter, fates[letter.to] ?? 'delivered')) {
      const delivery = readDelivery(event);
      if (delivery) await noteDelivery(db, { id, ...delivery }, NOW);
    }
}

/** Everything that events leave behind of an issue. */
export async function leftBehind(db: Db, issueId: string) {
  const events = await db.deliveryEvent.findMany({ orderBy: { id: 'asc' }, omit: { storedAt: true } });
  const suppressions = await db.suppression.findMany({ orderBy: { email: 'asc' }, omit: { createdAt: true } });
  const told = await db.auditEvent.count({ where: { kind: 'mail.suppressed' } });
  return { events, suppressions, told, counts: await countDeliveries(db, issueId) };
}

/** Five events of a letter in each of their 120 orders, a letter an order, told to these instances in turn. */
export async function tellEveryOrder(targets: string[], secret: string) {
  const orders = permutations([0, 1, 2, 3, 4]);
  const letters = orders.map((_, n) => letterTo(`order-${n}@halden.example`));
  const statuses = await Promise.all(
    letters.map(async (letter, n) => {
      const events = fiveOf(letter);
      const answers: number[] = [];
      for (const [turn, at] of (orders[n] ?? []).entries()) {
        const target = targets[(n + turn) % targets.length] ?? '';
        answers.push(...(await deliver(events[at] as Told, target, { target, secret })));
      }
      return answers;
    }),
  );
  return { letters, refused: statuses.flat().filter((status) => status !== 200).length };
}

/** Sent, delivered, opened, complained and bounced. */
function fiveOf(letter: ReturnType<typeof letterTo>): Told[] {
  const bounced = eventsOf(letter, 'bounced').slice(1);
  return [...eventsOf(letter, 'complained'), ...bounced.map((one) => ({ ...one, id: `${one.id}-bounced` }))];
}

/** Where each letter stands, how many events it has, and what its address is held back for; each once. */
export async function endsOf(db: Db, letters: { id: string; to: string }[]): Promise<string[]> {
  const events = await db.deliveryEvent.findMany({ where: { providerId: { in: letters.map(({ id }) => id) } } });
  const held = await db.suppression.findMany({ where: { email: { in: letters.map(({ to }) => to) } } });
  const ends = letters.map(({ id, to }) => {
    const kinds = events.filter(({ providerId }) => providerId === id).map(({ kind }) => kind);
    const why = held.find(({ email }) => email === to)?.source;
    return `${deliveryOf(kinds)} by ${kinds.length} events, held back for a ${why}`;
  });
  return [...new Set(ends)];
}

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
