import { describe, expect, it } from 'vitest';
import { momentWords } from '~/domain/moments/moment-words';
import { setMoment } from '~/domain/moments/set-moment.server';
import { readMomentSettings } from '~/domain/moments/settings.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name };
const form = { number: 12, isOn: true, isAutomatic: false, delayDays: 1, words: momentWords[12]?.body ?? '' };
const set = (fields: Partial<typeof form>) => setMoment(db, { ...form, ...fields }, by, NOW);

describe('setting a moment', () => {
  it('keeps what differs from the default, and names what changed', async () => {
    await set({ isAutomatic: true, delayDays: 3, words: 'Hello {first name},\r\n\r\nthank you.' });
    expect((await readMomentSettings(db)).get(12)).toEqual({
      ...{ isOn: true, isAutomatic: true, delayDays: 3, words: 'Hello {first name},\n\nthank you.', changedAt: NOW },
    });
    await set({ isOn: false });
    expect(await db.momentSetting.findUniqueOrThrow({ where: { number: 12 } })).toMatchObject({
      ...{ isOn: false, isAutomatic: false, delayDays: null, words: null, updatedAt: NOW },
    });
    const events = await db.auditEvent.findMany({ where: { kind: 'moment.changed' }, orderBy: { id: 'asc' } });
    expect(events.map(({ data }) => (data as { fields: string[] }).fields).sort()).toEqual([
      ['automatic sending', 'delay', 'words'],
      ['on or off', 'automatic sending', 'delay', 'words'],
    ]);
  });

  it.each([
    ['a moment that is none', { number: 20 }, 'unknown'],
    ['a stop', { number: 13 }, 'stop'],
    ['a delay as long as the welcome', { delayDays: 30 }, 'too-late'],
    ['automatic sending where joining is not offered', { number: 16, isAutomatic: true }, 'no-join'],
    ['no words', { words: '' }, 'no-words'],
  ])('refuses %s', async (_case, fields, reason) => {
    expect(await set(fields)).toEqual({ ok: false, reason });
  });
});
