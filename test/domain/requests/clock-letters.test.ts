import { beforeAll, expect, it } from 'vitest';
import { mailClock } from '~/domain/requests/clock-letters.server';
import type { Telling } from '~/domain/requests/sla-watch';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const priya = await makeStaff(db, { name: 'Priya Raman' });
const ada = await makeStaff(db, { name: 'Ada Lind', role: 'ADMIN' });
await makeStaff(db, { name: 'Left Long', disabledAt: NOW });
let requestId: string;
beforeAll(async () => {
  requestId = (await makeRequest(db)).id;
});

const mail = (kind: Telling['kind'], to: 'managers' | 'admins') =>
  db.$transaction((tx) =>
    mailClock(tx, requestId, {
      telling: { promise: 'FULFIL', kind, dueAt: NOW },
      to,
      headline: 'Help is late',
      reason: 'Nobody has been found yet.',
      now: NOW,
    }),
  );

it('reaches all managers while nobody looks after it, its assignee afterwards, and whom the SOP names in the end', async () => {
  expect((await mail('WARNING', 'admins')).toSorted()).toEqual([priya.id, ada.id].toSorted());
  await db.request.update({ where: { id: requestId }, data: { assigneeId: priya.id } });
  expect(await mail('BREACH', 'admins')).toEqual([priya.id]);
  expect(await mail('ESCALATION', 'admins')).toEqual([ada.id]);
  expect((await mail('ESCALATION', 'managers')).toSorted()).toEqual([priya.id, ada.id].toSorted());
});

it('says when it was due in the reader’s zone, and who looks after it; of a late one the requester hears as well', async () => {
  const [letter] = await db.mailMessage.findMany({ where: { key: { contains: 'FULFIL:BREACH' } } });
  expect(letter?.props).toMatchObject({
    facts: expect.arrayContaining([
      { label: 'Due', text: expect.stringContaining('12:00') },
      { label: 'Looked after by', text: 'Priya Raman' },
    ]),
  });
  const [apology] = await db.mailMessage.findMany({ where: { key: `request-fulfil-late:${requestId}` } });
  expect(apology?.props).toMatchObject({ summary: 'You should have your help by now. Priya Raman has been told.' });
});
