import { describe, expect, it } from 'vitest';
import { findChampions, listPeopleFacts } from '~/domain/accounts/champions.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const rule = { champions: 1, championActions: 10, decisionMakerWords: ['chief'], influencerWords: [] };

async function contact(accountId: string, fields: { name: string; title?: string; leftOn?: Date; email?: null }) {
  const id = newId('con');
  return db.contact.create({ data: { id, accountId, email: `${id}@haldenfreight.example`, ...fields } });
}

function use(accountId: string, contactId: string, actions: number, ago: number, more: object = {}) {
  const id = newId('use');
  const endsOn = addTime(NOW, -days(ago));
  return db.usageRecord.create({ data: { id, externalId: id, accountId, contactId, actions, endsOn, ...more } });
}

describe('champions', () => {
  it('are found for many accounts at once', async () => {
    const [one, two, empty] = await Promise.all([makeAccount(db), makeAccount(db), makeAccount(db)]);
    const leila = await contact(one.id, { name: 'Leila Osei' });
    await use(one.id, leila.id, 412, 2);
    await contact(one.id, { name: 'Robin Wren', title: 'Chief Operating Officer' });
    const left = await contact(two.id, { name: 'Gone', leftOn: addTime(NOW, -days(3)) });
    await use(two.id, left.id, 900, 2);
    const chief = await contact(two.id, { name: 'Ana Kovač', title: 'Chief of routes' });
    const found = await findChampions(db, [one.id, two.id, empty.id], rule, NOW);
    expect(Object.fromEntries(found)).toEqual({
      [one.id]: { contactId: leila.id, name: 'Leila Osei' },
      [two.id]: { contactId: chief.id, name: 'Ana Kovač' },
    });
  });

  it('asks nothing of the database for no accounts, and finds none', async () => {
    expect(await findChampions(db, [], rule, NOW)).toEqual(new Map());
  });
});

describe('facts of people', () => {
  const actionsOf = async (accountId: string) => (await listPeopleFacts(db, [accountId], NOW))[0]?.actions;

  it.each([
    ['the span of 30 days that ended lately', [[300, 3, { days: 30 }]], 300],
    ['nothing that ended earlier or will end', [[300, 30, {}], [200, -1, {}]], 0], // prettier-ignore
    ['weeks added up', [[10, 0, { days: 7 }], [20, 7, { days: 7 }]], 30], // prettier-ignore
    ['overlapping spans on average', [[100, 0, { days: 30 }], [200, 7, { days: 30 }]], 150], // prettier-ignore
    ['a longer span in part', [[900, 0, { days: 90 }]], 300],
    ['features added up', [[10, 0, { feature: 'Routes' }], [5, 0, { feature: 'Forecast' }]], 15], // prettier-ignore
    ['the whole rather than its features', [[10, 0, { feature: 'Routes' }], [12, 0, {}]], 12], // prettier-ignore
  ] as [string, [number, number, object][], number][])('count %s', async (_what, spans, actions) => {
    const account = await makeAccount(db);
    const { id } = await contact(account.id, { name: 'Leila Osei' });
    for (const [count, ago, more] of spans) await use(account.id, id, count, ago, more);
    expect(await actionsOf(account.id)).toBe(actions);
  });

  it('know advocates who have not left the programme', async () => {
    const { contact: here } = await makeAdvocate(db);
    const gone = await makeAdvocate(db, { leftAt: NOW, accountId: here.accountId as string });
    const facts = await listPeopleFacts(db, [here.accountId as string], NOW);
    expect(new Map(facts.map(({ contactId, isAdvocate }) => [contactId, isAdvocate]))).toEqual(
      new Map([
        [here.id, true],
        [gone.contactId, false],
      ]),
    );
  });
});
