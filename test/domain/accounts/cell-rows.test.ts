import { describe, expect, it } from 'vitest';
import { CELL_PAGE, listCell } from '~/domain/accounts/cell-rows.server';
import { GridSearch } from '~/domain/accounts/grid.server';
import { addTime, days } from '~/platform/time';
import { makeContact, makeReading, stopByUpsell } from '#test/support/accounts';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const list = (query: Record<string, string>) => listCell(db, GridSearch.parse(query), NOW);

async function withAdvocate(name: string, fit: number, fields: Parameters<typeof makeAdvocate>[1] = {}) {
  const account = await makeAccount(db, { name });
  const advocate = await makeAdvocate(db, { accountId: account.id, name: `First of ${name}`, ...fields });
  await makeReading(db, account.id, { fit, championId: advocate.contactId });
  return { account, advocate };
}

describe('the accounts of a cell', () => {
  it('name whom to turn to first, and whether they may be asked, by the facts of now', async () => {
    const free = await withAdvocate('Hallam Foods', 91);
    const stopped = await withAdvocate('Wren & Tallow', 84);
    await stopByUpsell(db, stopped.account.id); // after the sweep
    const rested = await withAdvocate('Fjordmat', 82);
    await makeFavour(db, rested.advocate.id, { isLive: true, completedAt: addTime(NOW, -days(16)) });
    const left = await withAdvocate('Pannon Fresh', 79, { leftAt: NOW });
    const gone = await withAdvocate('Elver Care', 70);
    await db.contact.update({ where: { id: gone.advocate.contactId }, data: { leftOn: addTime(NOW, -days(1)) } });
    const uninvited = await makeAccount(db, { name: 'Orchard & Pike' });
    await makeReading(db, uninvited.id, { fit: 60, championId: (await makeContact(db, uninvited.id)).id });
    await makeReading(db, (await makeAccount(db)).id, { cell: 'ACTIVATE' });
    expect((await list({})).map(({ name, asked, first }) => [name, asked.text, first?.name ?? null])).toEqual([
      ['Hallam Foods', 'yes', 'First of Hallam Foods'],
      ['Wren & Tallow', 'stopped: enters upsell', 'First of Wren & Tallow'],
      ['Fjordmat', 'rests until 3 December', 'First of Fjordmat'],
      ['Pannon Fresh', 'left the programme', 'First of Pannon Fresh'],
      ['Elver Care', 'stopped: champion left', null],
      ['Orchard & Pike', 'to be invited first', 'Robin Wren'],
    ]);
    expect((await list({ q: 'hallam' })).map(({ first }) => first?.advocateId)).toEqual([free.advocate.id]);
    expect(left.advocate.leftAt).not.toBeNull();
  });

  it('come a page at a time', async () => {
    for (let n = 0; n <= CELL_PAGE; n++) {
      await makeReading(db, (await makeAccount(db)).id, { cell: 'LEAVE_ALONE', fit: n });
    }
    const first = await list({ cell: 'LEAVE_ALONE' });
    const second = await list({ cell: 'LEAVE_ALONE', page: '2' });
    expect([first.length, second.length]).toEqual([CELL_PAGE, 1]);
    expect([first[0]?.fit, second[0]?.fit]).toEqual([CELL_PAGE, 0]);
  });
});
