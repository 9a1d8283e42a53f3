import { beforeEach, describe, expect, it } from 'vitest';
import { measureCriteria } from '~/domain/programme/criteria.server';
import { answerSop } from '~/domain/sops/answer-sop.server';
import { publishSop } from '~/domain/sops/publish-sop.server';
import { saveDraft } from '~/domain/sops/save-draft.server';
import { sendSop } from '~/domain/sops/send-sop.server';
import { listVersions } from '~/domain/sops/versions.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeDraft, settingsWith } from '#test/support/sops';

const { db } = await testDatabase();
const team = 'SALES' as const;
const helen = await makeStaff(db, { name: 'Helen Strand', role: 'REQUESTER', team });
const self = { personId: helen.id, name: helen.name };
/** Events of a kind since the test began: they can never be deleted. */
let before = 0;
const eventsOf = async (kind: string) =>
  (await db.auditEvent.findMany({ where: { kind }, orderBy: { id: 'asc' } })).filter(({ id }) => Number(id) > before);
let draft: Awaited<ReturnType<typeof makeDraft>>;
const at = (n: number) => addTime(NOW, minutes(n));
const answer = (agrees: boolean, words = '', readAt = draft.savedAt, now = at(5)) =>
  answerSop(db, { team, readAt, agrees, words }, self, now);
const state = async () => (await listVersions(db, team))[0]?.state;
const criterion = async () => (await measureCriteria(db, 'CRAWL', at(60))).find(({ key }) => key === 'sops')?.evidence;

beforeEach(async () => {
  await db.sop.deleteMany();
  before = Number((await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0);
  await db.mailMessage.deleteMany();
  draft = await makeDraft(db);
  await sendSop(db, { team, version: 2, personIds: [helen.id] }, draft.by, at(1));
});

describe('answering', () => {
  it('keeps a yes with its words, tells who asked, and writes one event', async () => {
    expect(await answer(true, 'We can live with assets first.')).toEqual({ ok: true, value: { version: 2 } });
    expect(await state()).toBe('agreed');
    const [event, ...more] = await eventsOf('sop.agreed');
    expect(more).toEqual([]);
    expect(event).toMatchObject({ kind: 'sop.agreed', reasons: ['We can live with assets first.'] });
    const told = await db.mailMessage.findMany({ where: { personId: draft.by.personId } });
    expect(told).toMatchObject([{ message: 'sop-agreement', props: { headline: 'Helen Strand agrees' } }]);
  });

  it('takes another answer afterwards', async () => {
    await answer(true);
    await answer(false, 'Four days are too few.', draft.savedAt, at(6));
    expect(await state()).toBe('objected');
    expect(await eventsOf('sop.objected')).toHaveLength(1);
  });

  it('is refused when the draft changed while they read, and counts no more when it changes later', async () => {
    await answer(true);
    const settings = await settingsWith(db, team, { title: 'Other words' });
    await saveDraft(db, { team, savedAt: draft.savedAt, settings }, draft.by, at(10));
    expect(await state()).toBe('waiting');
    expect(await answer(true, '', draft.savedAt, at(11))).toEqual({ ok: false, reason: 'changed' });
    expect(await answer(true, '', at(10), at(12))).toMatchObject({ ok: true });
    expect(await state()).toBe('agreed');
  });

  it('is refused to somebody whom nobody asked', async () => {
    const other = await makeStaff(db, { role: 'REQUESTER', team });
    const by = { personId: other.id, name: other.name };
    const result = await answerSop(db, { team, readAt: draft.savedAt, agrees: true, words: '' }, by, NOW);
    expect(result).toEqual({ ok: false, reason: 'not asked' });
  });

  it('counts for the exit from crawl once the version is in force, by the same rule', async () => {
    await answer(true);
    expect(await criterion()).toContain('No team');
    await publishSop(db, { team, savedAt: draft.savedAt, note: 'Why.' }, draft.by, at(20));
    expect(await state()).toBe('agreed');
    expect(await criterion()).toBe('Agreed with Sales.');
    await answer(false, 'Not any more.', draft.savedAt, at(30));
    expect(await criterion()).toContain('No team');
  });
});
