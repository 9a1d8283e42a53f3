import { beforeEach, describe, expect, it } from 'vitest';
import { askApproval } from '~/domain/newsletter/ask-approval.server';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { writeSettings } from '~/domain/settings/write-settings.server';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { by: asker } = await makeSendingCompany(db);
const second = await makeStaff(db, { role: 'MANAGER' });
const third = await makeStaff(db, { role: 'ADMIN' });
await makeStaff(db, { role: 'LEADER' });
await makeOpportunity(db);
await consent(db, (await makeAdvocate(db)).id);

let issueId = '';
beforeEach(async () => {
  await db.issue.deleteMany();
  await db.mailMessage.deleteMany();
  await db.$transaction((tx) => writeSettings(tx, { newsletterNeedsApproval: true }, asker, NOW));
  ({ issueId } = await draftIssue(db, asker, NOW));
});
const letters = () => db.mailMessage.findMany();
const ask = () => askApproval(db, issueId, asker, NOW);

describe('asking', () => {
  it('tells every other manager and admin once, however often it is pressed at once', async () => {
    const pressed = await Promise.all([ask(), ask(), ask()]);
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(pressed.find(({ ok }) => !ok)).toEqual({ ok: false, reason: { kind: 'asked-already' } });
    const others = { role: { in: ['MANAGER' as const, 'ADMIN' as const] }, id: { not: asker.personId } };
    const ids = (await db.person.findMany({ where: others })).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([second.id, third.id]));
    expect((await letters()).map(({ personId }) => personId).sort()).toEqual(ids.sort());
    expect(await db.auditEvent.count({ where: { issueId, kind: 'issue.approval-asked' } })).toBe(1);
    expect(await waitingJobs(db, 'check-issue-links')).toEqual([{ issueId }]);
  });

  it('is refused with faults, without anybody else, and where nothing is required', async () => {
    await db.issue.update({ where: { id: issueId }, data: { subject: '' } });
    expect(await ask()).toMatchObject({ ok: false, reason: { kind: 'faults' } });
    await db.issue.update({ where: { id: issueId }, data: { subject: 'Whole again' } });
    await db.person.updateMany({ where: { id: { not: asker.personId } }, data: { disabledAt: NOW } });
    expect(await ask()).toEqual({ ok: false, reason: { kind: 'nobody-else' } });
    await db.person.updateMany({ data: { disabledAt: null } });
    await db.$transaction((tx) => writeSettings(tx, { newsletterNeedsApproval: false }, asker, NOW));
    expect(await ask()).toEqual({ ok: false, reason: { kind: 'not-needed' } });
    expect(await letters()).toEqual([]);
  });
});
