import { expect, it } from 'vitest';
import { suggestMapping } from '~/domain/accounts/mapping';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';
import { makeReaders } from '#test/support/newsletter';

const PEOPLE = 1000;
const { db } = await testDatabase();

/** Everything that says whether somebody may be written to. */
const permissions = () =>
  Promise.all([
    db.suppression.findMany({ orderBy: { email: 'asc' } }),
    db.consent.findMany({ orderBy: { id: 'asc' } }),
    db.advocate.findMany({ orderBy: { id: 'asc' } }),
    db.contact.findMany({ select: { id: true, email: true, leftOn: true }, orderBy: { id: 'asc' } }),
  ]);

it(`U2: ${PEOPLE} unsubscribed, bounced and complained addresses, overwritten in other letters, raise nothing`, async () => {
  await makeReaders(db, PEOPLE);
  await db.$executeRaw`UPDATE consents SET withdrawn_at = now() WHERE substr(id, 5)::int % 3 = 0`;
  await db.$executeRaw`INSERT INTO suppressions (email, source)
    SELECT email, CASE substr(id, 5)::int % 3 WHEN 1 THEN 'bounce' ELSE 'complaint' END FROM contacts
    WHERE substr(id, 5)::int % 3 > 0`;
  const before = await permissions();
  expect(before[0].length + before[1].filter(({ withdrawnAt }) => withdrawnAt).length).toBe(PEOPLE);

  const header = 'Email,Name,Job Title,Newsletter Consent,Opted Out,Subscribed,HasOptedOutOfEmail,Marketing Status';
  const line = (n: number) => {
    const address = `reader-${n}@halden.example`;
    const written = n % 2 ? address.toUpperCase() : ` Reader-${n}@Halden.Example `;
    return `"${written}",Reader ${n},Director ${n},true,false,yes,false,SUBSCRIBED`;
  };
  const text = [header, ...Array.from({ length: PEOPLE }, (_, index) => line(index + 1))].join('\n');
  expect(Object.values(suggestMapping('CONTACTS', header.split(',')))).toEqual(['email', 'name', 'title']);
  const { counts } = await importCsv(db, 'CONTACTS', { text });
  expect(counts).toMatchObject({ new: 0, changed: PEOPLE, rejected: 0 });
  expect(await db.contact.count({ where: { title: { startsWith: 'Director' } } })).toBe(PEOPLE);
  expect(await permissions()).toEqual(before);

  // Control: a yes that is taken over for one of them, or an address that is let go, would be seen.
  await db.$executeRaw`UPDATE consents SET withdrawn_at = NULL WHERE id = 'cst_3'`;
  expect(await permissions()).not.toEqual(before);
  await db.consent.update({
    where: { id: 'cst_3' },
    data: { withdrawnAt: before[1].find(({ id }) => id === 'cst_3')!.withdrawnAt },
  });
  expect(await permissions()).toEqual(before);
  await db.suppression.delete({ where: { email: 'reader-1@halden.example' } });
  expect(await permissions()).not.toEqual(before);
});
