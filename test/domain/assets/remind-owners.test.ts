import { expect, it } from 'vitest';
import { confirmAsset } from '~/domain/assets/confirm-asset.server';
import { remindOwners } from '~/domain/assets/remind-owners.server';
import { addTime, days } from '~/platform/time';
import { actingStaff, waitingJobs } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const owner = await actingStaff(db);
const stale = { confirmedOn: new Date('2025-11-19'), shelfMonths: 12, ownerId: owner.personId };
const letters = () =>
  db.mailMessage.findMany({ where: { message: 'asset-still-true' }, orderBy: { createdAt: 'asc' } });

it('asks the owner once, in one letter and one job, until they have said so', async () => {
  const { id } = await makePiece(db, { title: 'One plan', ...stale });
  await makePiece(db, { ...stale, ownerId: null });
  await makePiece(db, { ...stale, confirmedOn: new Date('2025-11-20') });
  await makePiece(db, { ...stale, withdrawnAt: NOW });
  await makePiece(db, { ...stale, consentUntil: new Date('2026-01-01') });
  const written = await Promise.all([remindOwners(db, NOW), remindOwners(db, NOW)]);
  expect(written.reduce((sum, one) => sum + one)).toBe(1);
  const [letter] = await letters();
  expect(letter).toMatchObject({
    toEmail: owner.email,
    door: { path: `/assets/${id}/still-true?key=:token`, purpose: 'asset-still-true', id },
    props: { title: 'One plan', shelf: 'Confirmed on 19 November 2025; asked about since 19 November 2026.' },
  });
  expect(await waitingJobs(db, 'send-mail')).toEqual([{ mailId: letter?.id }]);
  expect(await remindOwners(db, addTime(NOW, days(20)))).toBe(1); // the one that came due since
  await confirmAsset(db, id, owner, NOW);
  expect(await remindOwners(db, addTime(NOW, days(366)))).toBe(1);
  expect(await letters()).toHaveLength(3);
});

it('does not write to an owner who has left', async () => {
  const gone = await actingStaff(db);
  await db.person.update({ where: { id: gone.personId }, data: { disabledAt: NOW } });
  await makePiece(db, { ...stale, ownerId: gone.personId });
  expect(await remindOwners(db, addTime(NOW, days(1)))).toBe(0);
});
