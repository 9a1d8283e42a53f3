import { expect, it } from 'vitest';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { setConsent } from '~/domain/advocates/set-consent.server';
import { ConsentScope, Willingness } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { makeContact } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { bit, holdsPlace, makeWork, spoilt, workOf } from '#test/support/merged-work';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';

/** Reliability U2: 500 merges of people in every state of consent and of work; no consent is raised and nothing is lost. */

const MERGES = 500;
const AT_ONCE = 5;
const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };
const account = await makeAccount(db);

type Person = { contactId: string; advocateId: string | null; addresses: string[] };

async function makePerson(n: number): Promise<Person> {
  const isAdvocate = bit(n, 3);
  const advocate = isAdvocate
    ? await makeAdvocate(db, {
        accountId: account.id,
        quarterlyCap: n % 9,
        pausedUntil: bit(n, 5) ? addTime(NOW, days(n % 40)) : null,
        declinesValue: bit(n, 7),
        leftAt: bit(n, 9) && bit(n, 10) ? NOW : null,
      })
    : null;
  const contactId = advocate?.contactId ?? (await makeContact(db, account.id)).id;
  const { email } = await db.contact.findUniqueOrThrow({ where: { id: contactId } });
  const person = { contactId, advocateId: advocate?.id ?? null, addresses: [email as string] };
  await agree(person, n);
  if (bit(n, 11) && bit(n, 13)) {
    const source = bit(n, 14) ? 'complaint' : 'bounce';
    await db.suppression.create({ data: { email: email as string, source } });
  }
  if (bit(n, 15) && bit(n, 17)) await db.invitationOptOut.create({ data: { email: email as string, createdAt: NOW } });
  return person;
}

async function agree({ advocateId }: Person, n: number) {
  if (!advocateId) return;
  for (const [at, scope] of Object.values(ConsentScope).entries()) {
    if (!bit(n, 19 + at)) continue;
    await db.$transaction((tx) => setConsent(tx, { advocateId, scope, granted: true, by, now: NOW }));
    if (!bit(n, 23 + at)) continue;
    await db.$transaction((tx) => setConsent(tx, { advocateId, scope, granted: false, by, now: NOW }));
  }
  const answers = Object.values(Willingness);
  await db.activityWillingness.create({
    data: { advocateId, activity: 'TALK', answer: answers[n % answers.length] ?? 'NO' },
  });
}

/** How much somebody allows: what may only fall. */
async function allowed(of: Db, { contactId, addresses }: Person) {
  const contact = await of.contact.findUniqueOrThrow({
    where: { id: contactId },
    include: { advocate: { include: { consents: { where: { withdrawnAt: null } }, willingness: true, person: true } } },
  });
  const { advocate } = contact;
  const all = [...new Set([...addresses, contact.email, advocate?.person.email])].filter(
    (one) => typeof one === 'string',
  );
  return {
    isAdvocate: advocate !== null,
    scopes: advocate?.consents.map(({ scope }) => scope) ?? [],
    cap: advocate?.quarterlyCap ?? 0,
    paused: advocate?.pausedUntil?.getTime() ?? 0,
    declines: advocate?.declinesValue ?? false,
    left: advocate?.leftAt !== null,
    talk: ['NO', 'ASK_ME', 'YES'].indexOf(advocate?.willingness[0]?.answer ?? 'NO'),
    suppressed: await of.suppression.count({ where: { email: { in: all } } }),
    optedOut: await of.invitationOptOut.count({ where: { email: { in: all } } }),
    addresses: all.length,
  };
}

type Allowed = Awaited<ReturnType<typeof allowed>>;

/** What the merged person allows that one of the two did not. Whoever was no advocate said nothing of an advocate's wishes. */
function raised(before: Allowed[], after: Allowed): string[] {
  const advocates = before.filter(({ isAdvocate }) => isAdvocate);
  return [
    after.scopes.some((scope) => advocates.some(({ scopes }) => !scopes.includes(scope))) && 'consent',
    advocates.some(({ cap }) => after.cap > cap) && 'cap',
    advocates.some(({ paused }) => after.paused < paused) && 'pause',
    advocates.some(({ declines }) => declines && !after.declines) && 'value',
    advocates.some(({ left }) => left && !after.left) && 'left',
    advocates.some(({ talk }) => after.talk > talk) && 'willingness',
    before.some(({ suppressed }) => suppressed > 0) && after.suppressed < after.addresses && 'suppression',
    before.some(({ optedOut }) => optedOut > 0) && after.optedOut < after.addresses && 'invitations',
  ].filter((one) => typeof one === 'string');
}

/** How often each state was met: a run of people who agree on everything would prove nothing. */
const seen = { both: 0, suppressed: 0, optedOut: 0, freed: 0, pieces: 0, open: 0, looser: 0 };

async function mergeOne(n: number): Promise<string[]> {
  const [kept, gone] = [await makePerson(n * 2 + 1), await makePerson(n * 3 + 2)];
  const before = [await allowed(db, kept), await allowed(db, gone)];
  if (before.every(({ isAdvocate }) => isAdvocate)) seen.both++;
  if (before.some(({ suppressed }) => suppressed > 0)) seen.suppressed++;
  if (before.some(({ optedOut }) => optedOut > 0)) seen.optedOut++;
  if (raised(before, before[0]!).length) seen.looser++;
  const work = await makeWork(db, n, [kept, gone]);
  const done = work && (await workOf(db, work));
  if (done) {
    if (done.claims.every(holdsPlace)) seen.freed++;
    if (done.evidence.length > 1) seen.pieces++;
    if (done.open > 1) seen.open++;
  }
  const result = await mergeContacts(db, { keptId: kept.contactId, goneId: gone.contactId }, by, NOW);
  if (!result.ok) return [`refused: ${result.reason}`];
  const after = await allowed(db, { ...kept, addresses: [...kept.addresses, ...gone.addresses] });
  if (after.isAdvocate !== before.some(({ isAdvocate }) => isAdvocate)) return ['advocate lost'];
  return [...raised(before, after), ...(work && done ? spoilt(done, await workOf(db, work)) : [])];
}

it(`raises and loses nothing in ${MERGES} merges`, { timeout: 300_000 }, async () => {
  const found: string[] = [];
  for (let from = 0; from < MERGES; from += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, n) => mergeOne(from + n));
    found.push(...(await Promise.all(batch)).flat());
  }
  expect(found).toEqual([]);
  expect(Math.min(seen.both, seen.suppressed, seen.optedOut)).toBeGreaterThan(50);
  expect(Math.min(seen.freed, seen.pieces, seen.open)).toBeGreaterThan(10);
  // Control: had the kept person's own wishes stood as they were, so many merges would have raised something.
  expect(seen.looser).toBeGreaterThan(100);
  expect(await db.auditEvent.count({ where: { kind: 'contact.merged' } })).toBe(MERGES);
});
