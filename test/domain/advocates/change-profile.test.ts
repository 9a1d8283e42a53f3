import { expect, it } from 'vitest';
import { changeProfile } from '~/domain/advocates/change-profile.server';
import { getOwnProfile } from '~/domain/advocates/me.server';
import { ProfileForm } from '~/domain/advocates/schema';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('puts right what matching reads, confirms the profile, and names what changed; the same again only confirms', async () => {
  const { id: advocateId, personId } = await makeAdvocate(db, { confirmedAt: addTime(NOW, -days(200)) });
  const before = await getOwnProfile(db, advocateId);
  const profile = ProfileForm.parse({ ...before, languages: 'German, english', formerTools: 'Spreadsheets' });
  const change = { advocateId, profile, by: { personId, name: 'Maren Okafor' }, now: NOW };
  expect(await changeProfile(db, change)).toEqual({ fields: ['languages', 'formerTools'] });
  expect(await changeProfile(db, change)).toEqual({ fields: [] });
  expect(await db.advocate.findUniqueOrThrow({ where: { id: advocateId } })).toMatchObject({
    languages: ['de', 'en'],
    formerTools: ['Spreadsheets'],
    confirmedAt: NOW,
  });
  expect(await getOwnProfile(db, advocateId)).toMatchObject({ languages: 'German, English' });
  const events = await db.auditEvent.findMany({ where: { advocateId }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind }) => kind)).toEqual(['profile.changed', 'profile.confirmed']);
});
