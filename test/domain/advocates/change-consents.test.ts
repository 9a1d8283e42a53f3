import { expect, it } from 'vitest';
import { changeConsents } from '~/domain/advocates/change-consents.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const none = {
  NEWSLETTER: false,
  PERSONAL_MATCHING: false,
  PUBLIC_NAME: false,
  SURPRISE_POST: false,
  OPPORTUNITY_ALERTS: false,
  impactNotes: true,
};

it('gives what is ticked and withdraws what is not, keeping the wording and both dates', async () => {
  const { id: advocateId, personId } = await makeAdvocate(db);
  const change = (ticked: Partial<typeof none>, now = NOW) =>
    changeConsents(db, { advocateId, ticked: { ...none, ...ticked }, by: { personId, name: 'Maren Okafor' }, now });
  expect(await change({ NEWSLETTER: true, PUBLIC_NAME: true })).toEqual({
    changed: ['Yes to the newsletter', 'Yes to showing their name and role in public'],
  });
  expect(await change({ NEWSLETTER: true }, addTime(NOW, days(1)))).toEqual({
    changed: ['No to showing their name and role in public'],
  });
  expect(await change({ NEWSLETTER: true }, addTime(NOW, days(2)))).toEqual({ changed: [] });
  const off = { NEWSLETTER: true, impactNotes: false };
  expect(await change(off, addTime(NOW, days(3)))).toEqual({ changed: ['No to “what your favours led to”'] });
  expect(await db.consent.findMany({ where: { advocateId }, orderBy: { scope: 'asc' } })).toMatchObject([
    { scope: 'NEWSLETTER', wording: 'Send you the newsletter, twice a month?', grantedAt: NOW, withdrawnAt: null },
    { scope: 'PUBLIC_NAME', grantedAt: NOW, withdrawnAt: addTime(NOW, days(1)) },
  ]);
  const events = await db.auditEvent.findMany({ where: { advocateId }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind, data }) => [kind, data])).toEqual([
    ['consent.given', { scope: 'NEWSLETTER' }],
    ['consent.given', { scope: 'PUBLIC_NAME' }],
    ['consent.withdrawn', { scope: 'PUBLIC_NAME' }],
    ['letters.switched-off', { topic: 'impact-notes', how: 'preferences' }],
  ]);
});
