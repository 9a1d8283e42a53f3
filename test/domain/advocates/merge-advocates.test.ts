import { describe, expect, it } from 'vitest';
import { mergeAdvocates } from '~/domain/advocates/merge-advocates.server';
import { setConsent } from '~/domain/advocates/set-consent.server';
import type { ConsentScope } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const by = { personId: priya.id, name: priya.name };
const merge = (keptId: string, goneId: string) =>
  db.$transaction((tx) => mergeAdvocates(tx, { keptId, goneId, by, now: NOW }));
const agree = (advocateId: string, scope: ConsentScope) =>
  db.$transaction((tx) => setConsent(tx, { advocateId, scope, granted: true, by, now: NOW }));

describe('of two advocates', () => {
  it('a consent stays where both gave it, and the history of both is kept', async () => {
    const [kept, gone] = [await makeAdvocate(db), await makeAdvocate(db)];
    await agree(kept.id, 'NEWSLETTER');
    await agree(gone.id, 'NEWSLETTER');
    await agree(kept.id, 'PUBLIC_NAME');
    await agree(gone.id, 'SURPRISE_POST');
    await merge(kept.id, gone.id);
    const consents = await db.consent.findMany({ where: { advocateId: kept.id } });
    expect(consents).toHaveLength(4);
    expect(consents.filter(({ withdrawnAt }) => !withdrawnAt).map(({ scope }) => scope)).toEqual(['NEWSLETTER']);
    const events = await db.auditEvent.findMany({ where: { advocateId: kept.id, kind: 'consent.withdrawn' } });
    expect(events.map(({ data }) => data)).toEqual([{ scope: 'PUBLIC_NAME' }]);
  });

  it('the more reluctant answer stays, and answers that only one gave', async () => {
    const [kept, gone] = [await makeAdvocate(db), await makeAdvocate(db)];
    await db.activityWillingness.createMany({
      data: [
        { advocateId: kept.id, activity: 'TALK', answer: 'YES' },
        { advocateId: gone.id, activity: 'TALK', answer: 'NO' },
        { advocateId: kept.id, activity: 'QUOTE', answer: 'ASK_ME' },
        { advocateId: gone.id, activity: 'QUOTE', answer: 'YES' },
        { advocateId: gone.id, activity: 'BETA', answer: 'YES' },
      ],
    });
    await merge(kept.id, gone.id);
    const left = await db.activityWillingness.findMany({ select: { advocateId: true, activity: true, answer: true } });
    expect(left).toHaveLength(3);
    expect(left).toContainEqual({ advocateId: kept.id, activity: 'TALK', answer: 'NO' });
    expect(left).toContainEqual({ advocateId: kept.id, activity: 'QUOTE', answer: 'ASK_ME' });
    expect(left).toContainEqual({ advocateId: kept.id, activity: 'BETA', answer: 'YES' });
  });

  it('decisions and opened rungs go over', async () => {
    const [kept, gone] = [await makeAdvocate(db), await makeAdvocate(db)];
    const opened = { reason: 'Spoke for us before.', openedById: priya.id, openedAt: NOW };
    await db.rungOpening.createMany({
      data: [
        { advocateId: kept.id, rung: 'STORY', ...opened },
        { advocateId: gone.id, rung: 'STORY', ...opened },
        { advocateId: gone.id, rung: 'STAGE', ...opened },
      ],
    });
    const decided = { decision: 'READY' as const, reason: '', facts: [], decidedById: priya.id, decidedAt: NOW };
    await db.readinessDecision.create({ data: { id: newId('rdy'), advocateId: gone.id, ...decided } });
    await merge(kept.id, gone.id);
    const rungs = await db.rungOpening.findMany({ where: { advocateId: kept.id }, select: { rung: true } });
    expect(rungs.map(({ rung }) => rung).sort()).toEqual(['STAGE', 'STORY']);
    expect(await db.readinessDecision.count({ where: { advocateId: kept.id } })).toBe(1);
  });
});
