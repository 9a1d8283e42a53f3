import { beforeEach, describe, expect, it } from 'vitest';
import { findSop } from '~/domain/requests/sops.server';
import { publishSop } from '~/domain/sops/publish-sop.server';
import { findDraft } from '~/domain/sops/versions.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeRequest } from '#test/support/requests-data';
import { makeDraft } from '#test/support/sops';

const { db } = await testDatabase();
const later = addTime(NOW, days(1));
beforeEach(async () => {
  await db.request.deleteMany();
  await db.sop.deleteMany();
  before = Number((await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0);
});
/** Events of a kind since the test began: they can never be deleted. */
let before = 0;
const eventsOf = async (kind: string) =>
  (await db.auditEvent.findMany({ where: { kind }, orderBy: { id: 'asc' } })).filter(({ id }) => Number(id) > before);
const published = async () => (await eventsOf('sop.published')).filter(({ actorId }) => actorId);

describe('publishing', () => {
  it('puts the draft in force with its note, and tells the log what changed; requests keep their version', async () => {
    const request = await makeRequest(db);
    const { savedAt, by } = await makeDraft(db);
    const result = await publishSop(db, { team: 'SALES', savedAt, note: 'A clearer title.' }, by, later);
    expect(result).toEqual({ ok: true, value: { version: 2 } });
    expect(await findSop(db, 'SALES')).toMatchObject({ version: 2, note: 'A clearer title.', publishedAt: later });
    expect(await findDraft(db, 'SALES')).toBeNull();
    expect(
      (await db.request.findUniqueOrThrow({ where: { id: request.id }, include: { sop: true } })).sop.version,
    ).toBe(1);
    const [event] = await published();
    expect(event?.reasons).toEqual(['A clearer title.', 'Title: How we ask, was How Sales asks for a reference.']);
  });

  it('is refused when the draft was saved meanwhile, is gone, or says nothing new', async () => {
    const { savedAt, by } = await makeDraft(db, { change: {} });
    const note = 'Why.';
    const early = addTime(savedAt, -1);
    expect(await publishSop(db, { team: 'SALES', savedAt: early, note }, by, later)).toMatchObject({ reason: 'stale' });
    expect(await publishSop(db, { team: 'EVENTS', savedAt, note }, by, later)).toMatchObject({ reason: 'gone' });
    await db.sop.deleteMany({ where: { publishedAt: null } });
    const same = await makeDraft(db, { change: { title: 'How Sales asks for a reference' } });
    expect(await publishSop(db, { team: 'SALES', savedAt: same.savedAt, note }, by, later)).toMatchObject({
      reason: 'unchanged',
    });
    expect(await published()).toEqual([]);
  });

  it('happens once, however many press at once', async () => {
    const { savedAt, by } = await makeDraft(db);
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, n) => publishSop(db, { team: 'SALES', savedAt, note: `Note ${n}` }, by, later)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await published()).toHaveLength(1);
    expect(await db.sop.count({ where: { team: 'SALES' } })).toBe(2);
  });
});
