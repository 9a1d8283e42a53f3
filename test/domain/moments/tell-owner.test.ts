import { expect, test } from 'vitest';
import { tellOwner } from '~/domain/moments/tell-owner.server';
import { dateFromDay } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

async function task(id: string, ownerId: string | null) {
  const account = await makeAccount(db, { name: 'Wren & Tallow' });
  const days = { since: dateFromDay('2026-11-12'), dueOn: dateFromDay('2026-11-23') };
  const words = { title: 'See the upsell through before asking anything', reasons: ['Upsell opened.', 'It ends.'] };
  await db.helpTask.create({
    data: { id, accountId: account.id, ownerId, moment: 13, occurrence: id, createdAt: NOW, ...days, ...words },
  });
}
const tell = (id: string) => db.$transaction((tx) => tellOwner(tx, id, NOW));
const letters = () => db.mailMessage.findMany({ where: { message: 'help-task' } });

test('one letter a task, with the reasons and the way there; one more when its fact comes back', async () => {
  const owner = await makeStaff(db, { name: 'Aoife Brennan' });
  await task('help_1', owner.id);
  await Promise.all([tell('help_1'), tell('help_1')]);
  expect(await letters()).toMatchObject([
    {
      toEmail: owner.email,
      personId: owner.id,
      props: {
        ...{ firstName: 'Aoife', account: 'Wren & Tallow', dueOn: '23 November 2026' },
        reasons: [{ text: 'Upsell opened.' }, { text: 'It ends.' }],
        actionUrl: expect.stringMatching(/\/help-tasks\/help_1$/),
      },
    },
  ]);
  await db.helpTask.update({ where: { id: 'help_1' }, data: { since: dateFromDay('2026-11-20') } });
  await tell('help_1');
  expect(await letters()).toHaveLength(2);
});

test('nobody is written to where nobody owns the account, or who did is not on staff any more', async () => {
  const left = await makeStaff(db, { disabledAt: NOW });
  await task('help_2', null);
  await task('help_3', left.id);
  const before = await letters();
  await tell('help_2');
  await tell('help_3');
  expect(await letters()).toEqual(before);
});
