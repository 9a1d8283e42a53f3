import { expect, it } from 'vitest';
import { CalendarForm } from '~/domain/settings/business-calendars';
import { changeCalendars } from '~/domain/settings/change-calendars.server';
import { getSettings } from '~/domain/settings/queries.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const by = await actingStaff(db);
const gulf = {
  intent: 'save',
  isNew: 'yes',
  name: 'Gulf',
  regions: 'Middle East',
  timeZone: 'Asia/Riyadh',
  opens: '08:30',
  closes: '16:30',
  weekdays: ['7', '1', '2', '3', '4'],
};
const change = (form: object) => changeCalendars(db, CalendarForm.parse(form), by, NOW);
const names = async () => (await getSettings(db)).calendars.map(({ name }) => name);

it('adds, changes and removes, each with its event', async () => {
  expect(await change(gulf)).toEqual({ ok: true });
  expect(await change(gulf)).toEqual({ ok: false, reason: { code: 'name-taken' } });
  expect(await change({ ...gulf, isNew: undefined, opens: '08:00' })).toEqual({ ok: true });
  expect((await getSettings(db)).calendars).toMatchObject([{ name: 'Gulf', opens: '08:00' }]);
  expect(await change({ ...gulf, name: 'Other', regions: 'middle east' })).toMatchObject({
    reason: { code: 'region-taken', by: 'Gulf' },
  });
  expect(await change({ intent: 'company', weekdays: ['1', '2'] })).toEqual({ ok: true });
  expect(await getSettings(db)).toMatchObject({ businessDays: [1, 2] });
  expect(await change({ intent: 'remove', name: 'Gulf' })).toEqual({ ok: true });
  expect(await change({ intent: 'remove', name: 'Gulf' })).toEqual({ ok: false, reason: { code: 'gone' } });
  expect(await db.auditEvent.count({ where: { kind: 'settings.changed' } })).toBe(4);
});

it('two at once lose nothing', async () => {
  await Promise.all([change({ ...gulf, name: 'Gulf' }), change({ ...gulf, name: 'Nordics', regions: 'Nordics' })]);
  expect(await names()).toEqual(['Gulf', 'Nordics']);
});

it('keeps one that an open request or an SOP in force follows', async () => {
  const { id } = await makeRequest(db);
  await db.request.update({ where: { id }, data: { calendar: 'Gulf' } });
  expect(await change({ intent: 'remove', name: 'Gulf' })).toMatchObject({
    reason: { code: 'in-use', requests: 1, sops: [] },
  });
  await db.request.update({ where: { id }, data: { calendar: null } });
  const sop = await db.sop.findFirstOrThrow({ where: { team: 'SALES' } });
  const settings = structuredClone(sop.settings) as { speed: Record<string, { calendar: string | null }> };
  settings.speed['3'] = { ...settings.speed['3'], calendar: 'Gulf' };
  await db.sop.update({ where: { id: sop.id }, data: { settings } });
  expect(await change({ intent: 'remove', name: 'Gulf' })).toMatchObject({ reason: { requests: 0, sops: ['SALES'] } });
});
