import { beforeEach, describe, expect, it } from 'vitest';
import { findSop } from '~/domain/requests/sops.server';
import { saveDraft } from '~/domain/sops/save-draft.server';
import { findDraft } from '~/domain/sops/versions.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { installSops, makeDraft, settingsWith } from '#test/support/sops';

const { db } = await testDatabase();
const manager = await makeStaff(db);
const by = { personId: manager.id, name: manager.name };
const later = addTime(NOW, minutes(5));
/** Events of a kind since the test began: they can never be deleted. */
let before = 0;
const eventsOf = async (kind: string) =>
  (await db.auditEvent.findMany({ where: { kind }, orderBy: { id: 'asc' } })).filter(({ id }) => Number(id) > before);

beforeEach(async () => {
  await db.sop.deleteMany({ where: { publishedAt: null } });
  before = Number((await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0);
  await installSops(db);
});

describe('the draft of an SOP', () => {
  it('begins as the next version, told once; requests still follow the version in force', async () => {
    const settings = await settingsWith(db, 'SALES', { title: 'Anew' });
    const first = await saveDraft(db, { team: 'SALES', savedAt: null, settings }, by, NOW);
    expect(first).toEqual({ ok: true, value: { version: 2, savedAt: NOW } });
    const on = { ...settings, title: 'Anew, once more' };
    expect(await saveDraft(db, { team: 'SALES', savedAt: NOW, settings: on }, by, later)).toMatchObject({
      value: { version: 2, savedAt: later },
    });
    expect(await findDraft(db, 'SALES')).toMatchObject({ version: 2, settings: on, updatedAt: later });
    expect((await findSop(db, 'SALES'))?.version).toBe(1);
    expect(await eventsOf('sop.drafted')).toMatchObject([{ actorId: manager.id, data: { team: 'SALES', version: 2 } }]);
  });

  it('saved again without a change it stays what was read', async () => {
    const { savedAt } = await makeDraft(db);
    const settings = await settingsWith(db, 'SALES', { title: 'How we ask' });
    expect(await saveDraft(db, { team: 'SALES', savedAt, settings }, by, later)).toMatchObject({ value: { savedAt } });
  });

  it.each([
    ['somebody else saved it', addTime(NOW, -minutes(1))],
    ['somebody else began one', null],
  ])('is refused as stale when %s', async (_name, savedAt) => {
    await makeDraft(db);
    const settings = await settingsWith(db, 'SALES', { title: 'Mine' });
    expect(await saveDraft(db, { team: 'SALES', savedAt, settings }, by, later)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect((await findDraft(db, 'SALES'))?.settings.title).toBe('How we ask');
  });

  it('is refused as stale when it is gone, and for a team without an SOP', async () => {
    const settings = await settingsWith(db, 'SALES', { title: 'Mine' });
    expect(await saveDraft(db, { team: 'SALES', savedAt: NOW, settings }, by, later)).toMatchObject({
      reason: 'stale',
    });
    await db.sop.deleteMany({ where: { team: 'EVENTS' } });
    const other = { team: 'EVENTS' as const, savedAt: null, settings };
    expect(await saveDraft(db, other, by, later)).toMatchObject({ reason: 'missing' });
  });

  it('is one, however many begin at once', async () => {
    const titles = Array.from({ length: 12 }, (_, n) => `Draft ${n}`);
    const results = await Promise.all(
      titles.map(async (title) => {
        const settings = await settingsWith(db, 'SALES', { title });
        return saveDraft(db, { team: 'SALES', savedAt: null, settings }, by, NOW);
      }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.sop.count({ where: { team: 'SALES', publishedAt: null } })).toBe(1);
    expect(await eventsOf('sop.drafted')).toHaveLength(1);
  });

  it('goes on for one of two who saved the same state at once', async () => {
    const { savedAt } = await makeDraft(db);
    const results = await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map(async (title) => {
        const settings = await settingsWith(db, 'SALES', { title });
        return saveDraft(db, { team: 'SALES', savedAt, settings }, by, later);
      }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
