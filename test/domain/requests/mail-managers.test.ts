import { expect, it } from 'vitest';
import { mailManagers } from '~/domain/requests/mail-managers.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const told = async (requestId: string) => {
  const mails = await db.mailMessage.findMany({ where: { key: { startsWith: `request-new:${requestId}:` } } });
  return mails.map(({ personId }) => personId).sort();
};

it('tells managers and admins, each in their own time zone, and nobody else', async () => {
  const manager = await makeStaff(db, { timeZone: 'Europe/Berlin' });
  const admin = await makeStaff(db, { role: 'ADMIN' });
  await makeStaff(db, { role: 'LEADER' });
  await makeStaff(db, { disabledAt: NOW });
  const request = await makeRequest(db);
  expect(await told(request.id)).toEqual([manager.id, admin.id].sort());
  const key = `request-new:${request.id}:${manager.id}`;
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key } });
  expect(mail).toMatchObject({ message: 'request-new', toEmail: manager.email });
  expect(mail.props).toMatchObject({
    title: 'Reference call for Castellan Foods',
    who: 'Marcus Okafor (Sales) asks. Nobody has taken it yet.',
    answerBy: 'Fri 20 Nov 2026, 13:00 CET',
    facts: [
      { label: 'Needed by', text: 'Fri 27 Nov' },
      { label: 'Deal', text: 'Castellan Foods, planner, £214,000, Evaluation' },
      { label: 'What for', text: expect.stringContaining('spreadsheets') },
    ],
    actionUrl: expect.stringMatching(new RegExp(`/requests/${request.number}$`)),
  });
});

it('is one mail a person, however often it is called', async () => {
  const request = await makeRequest(db);
  const before = await told(request.id);
  await db.$transaction((tx) => mailManagers(tx, request.id, NOW));
  expect(await told(request.id)).toEqual(before);
});

it('leaves out the manager who asks: they are told as the requester', async () => {
  const { id, name, role, team } = await makeStaff(db);
  const request = await makeRequest(db, { by: { personId: id, name, role, team } });
  expect(await told(request.id)).not.toContain(id);
  expect((await told(request.id)).length).toBeGreaterThan(0);
  expect(await db.mailMessage.count({ where: { personId: id, key: `request-submitted:${request.id}` } })).toBe(1);
});
