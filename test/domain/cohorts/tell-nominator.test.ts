import { expect, it } from 'vitest';
import { tellNominator } from '~/domain/cohorts/tell-nominator.server';
import { NOW } from '#test/support/clock';
import { makeNomination } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const tell = (id: string) => db.$transaction((tx) => tellNominator(tx, id, NOW));

it('writes once a status, with the reason', async () => {
  const { id, nominatorId } = await makeNomination(db, { status: 'DECLINED', reason: 'An upsell is open there.' });
  await tell(id);
  await tell(id);
  const mails = await db.mailMessage.findMany({ where: { personId: nominatorId } });
  expect(mails).toMatchObject([
    { message: 'nomination-update', props: { actionUrl: `http://flywheel.test/nominations/${id}` } },
  ]);
  expect(JSON.stringify(mails[0]?.props)).toContain('An upsell is open there.');
});

it('says nothing of a new one, and nothing to whoever works here no more', async () => {
  const fresh = await makeNomination(db);
  const gone = await makeNomination(db, { status: 'JOINED' });
  await db.person.update({ where: { id: gone.nominatorId }, data: { disabledAt: NOW } });
  await tell(fresh.id);
  await tell(gone.id);
  const to = [fresh.nominatorId, gone.nominatorId];
  expect(await db.mailMessage.count({ where: { personId: { in: to } } })).toBe(0);
});
