import { expect, it } from 'vitest';
import { listFunnels } from '~/domain/cohorts/funnels.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { makeCohort, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const ago = (n: number) => addTime(NOW, -days(n));

it('counts invited, joined, activated and repeat, and who came by the link', async () => {
  const { id: cohortId } = await makeCohort(db);
  const member = async (fields: object, joinedAgo?: number, favoursAgo: number[] = []) => {
    const advocate = joinedAgo === undefined ? null : await makeAdvocate(db, { joinedAt: ago(joinedAgo) });
    for (const n of favoursAgo) await makeFavour(db, advocate!.id, { completedAt: ago(n) });
    const contactId = advocate?.contactId ?? (await makeContact(db)).id;
    const joined = advocate && { advocateId: advocate.id, joinedAt: ago(joinedAgo!) };
    await db.cohortInvitation.create({ data: { id: newId('civ'), cohortId, contactId, ...joined, ...fields } });
  };
  const sent = { invitedAt: ago(200) };
  await member({});
  await member({ excludedReason: 'Works for us.' });
  await member(sent);
  await member({ ...sent, openedAt: ago(100) });
  await member({ ...sent, openedAt: ago(190) }, 180, [170, 20]); // activated and again
  await member(sent, 180, [100]); // in time
  await member(sent, 180, [60]); // too late
  await member(sent, 180, [190]); // before joining
  await member(sent, 30); // still may
  await member({}, 180, [170]); // by the link
  await member({ excludedReason: 'No asks left.' }, 20); // left out, came by the link
  expect((await listFunnels(db, [cohortId], NOW)).get(cohortId)).toEqual({
    candidates: 10,
    waiting: 1,
    excluded: 2,
    invited: 7,
    opened: 2,
    joined: 5,
    activated: 2,
    repeat: 1,
    mayActivate: 1,
    byLink: 2,
    byLinkActivated: 1,
  });
});

it('knows a cohort without anybody', async () => {
  const { id } = await makeCohort(db);
  expect((await listFunnels(db, [id, 'coh_none'], NOW)).get(id)).toMatchObject({ candidates: 0, invited: 0 });
});
