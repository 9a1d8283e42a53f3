import { beforeEach, describe, expect, it } from 'vitest';
import { answerApproval } from '~/domain/newsletter/answer-approval.server';
import { readApproval } from '~/domain/newsletter/approval.server';
import { askApproval } from '~/domain/newsletter/ask-approval.server';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { openSlots } from '~/domain/newsletter/open-slots.server';
import { scheduleIssue, unscheduleIssue } from '~/domain/newsletter/schedule-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { writeSettings } from '~/domain/settings/write-settings.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { by: asker } = await makeSendingCompany(db);
const staff = async (name: string, role: 'MANAGER' | 'ADMIN' | 'LEADER') => {
  const { id } = await makeStaff(db, { name, role });
  return { personId: id, name };
};
const second = await staff('Priya Raman', 'MANAGER');
const third = await staff('Callum Reid', 'ADMIN');
await staff('Lena Leader', 'LEADER');
await makeOpportunity(db);
await consent(db, (await makeAdvocate(db)).id);

let issueId = '';
beforeEach(async () => {
  await db.issue.deleteMany();
  await db.mailMessage.deleteMany();
  await db.$transaction((tx) => writeSettings(tx, { newsletterNeedsApproval: true }, asker, NOW));
  ({ issueId } = await draftIssue(db, asker, NOW));
});
const issue = () => db.issue.findUniqueOrThrow({ where: { id: issueId } });
const events = async () => {
  const rows = await db.auditEvent.findMany({ where: { issueId }, orderBy: { id: 'asc' } });
  return rows.map(({ kind }) => kind).filter((kind) => kind !== 'issue.drafted');
};
const letters = () => db.mailMessage.findMany({ orderBy: { toEmail: 'asc' } });
const ask = () => askApproval(db, issueId, asker, NOW);
const answer = (by: typeof second, note: string | null = null) =>
  answerApproval(db, { issueId, readAt: NOW, note }, by, addTime(NOW, minutes(1)));
const edit = (subject: string, by = asker) => {
  const words = { block: 'words', subject, preheader: 'A line beside it', introduction: 'Hello.' } as const;
  return editIssue(db, { issueId, edit: words }, by, addTime(NOW, minutes(2)));
};
async function send(by: { personId: string | null; name: string }) {
  const frozen = await freezeIssue(db, issueId, NOW);
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return startSending(db, { issueId, frozen: frozen.value, batchSize: 100 }, by, NOW);
}

describe('an answer', () => {
  it('counts once of two at once, and tells who asked', async () => {
    await ask();
    const both = await Promise.all([answer(second), answer(third)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'moved-on' });
    expect(await events()).toEqual(['issue.approval-asked', 'issue.approved']);
    const told = (await letters()).filter(({ personId }) => personId === asker.personId);
    expect(told.map(({ props }) => props)).toEqual([
      expect.objectContaining({ headline: expect.stringContaining('approved it'), note: '' }),
    ]);
  });

  it('is refused of who asked, and without a question', async () => {
    expect(await answer(second)).toEqual({ ok: false, reason: 'moved-on' });
    await ask();
    expect(await answer(asker)).toEqual({ ok: false, reason: 'asked-by-you' });
    expect((await issue()).approvedAt).toBeNull();
  });

  it('sends it back with a note, which the page and the letter hold', async () => {
    await ask();
    expect(await answer(second, 'The round table moved.')).toMatchObject({ ok: true });
    expect(await issue()).toMatchObject({ approvalAskedAt: null, approvedAt: null });
    const viewer = { personId: asker.personId, timeZone: 'Europe/London' };
    expect(await readApproval(db, issueId, viewer)).toMatchObject({
      refusal: 'not-approved',
      sentBack: { by: 'Priya Raman', note: 'The round table moved.' },
    });
    const told = (await letters()).find(({ personId }) => personId === asker.personId);
    expect(told?.props).toMatchObject({ headline: 'Priya Raman sent it back', note: 'The round table moved.' });
    const [event] = await db.auditEvent.findMany({ where: { issueId, kind: 'issue.sent-back' } });
    expect(event?.reasons).toEqual(['The round table moved.']);
  });

  it('against an edit: whichever comes first, no yes stands for words nobody read', async () => {
    for (let n = 0; n < 5; n++) {
      await db.issue.update({
        where: { id: issueId },
        data: { approvalAskedAt: NOW, approvalAskedById: asker.personId },
      });
      await Promise.all([edit(`A subject of its own, ${n}`), answer(second)]);
      expect(await issue()).toMatchObject({
        subject: `A subject of its own, ${n}`,
        approvedAt: null,
        approvalAskedAt: null,
      });
    }
  });
});

describe('sending and scheduling', () => {
  it('need a yes that is not one’s own', async () => {
    expect(await send(asker)).toEqual({ ok: false, reason: 'not-approved' });
    expect(await scheduleIssue(db, issueId, asker, NOW)).toEqual({ ok: false, reason: { kind: 'not-approved' } });
    await ask();
    await answer(second);
    expect(await send(second)).toEqual({ ok: false, reason: 'approved-by-you' });
    expect(await scheduleIssue(db, issueId, second, NOW)).toEqual({ ok: false, reason: { kind: 'approved-by-you' } });
    expect(await issue()).toMatchObject({ status: 'DRAFT', scheduledAt: null });
    expect(await send(asker)).toMatchObject({ ok: true });
  });

  it('need none where none is required', async () => {
    await db.$transaction((tx) => writeSettings(tx, { newsletterNeedsApproval: false }, asker, NOW));
    expect(await scheduleIssue(db, issueId, asker, NOW)).toMatchObject({ ok: true });
    expect(await unscheduleIssue(db, issueId, asker, NOW)).toMatchObject({ ok: true });
    expect(await send(asker)).toMatchObject({ ok: true });
  });

  it('an edit takes the yes away, in one event; the issue is held at its slot with the reason', async () => {
    await ask();
    await answer(second);
    await scheduleIssue(db, issueId, asker, NOW);
    await edit('Changed after it was read', third);
    expect(await issue()).toMatchObject({ approvedAt: null, approvedById: null, editedAt: addTime(NOW, minutes(2)) });
    const edited = await db.auditEvent.findFirstOrThrow({ where: { issueId, kind: 'issue.edited' } });
    expect(edited.data).toMatchObject({ voids: 'approval' });
    const { plannedAt } = await issue();
    await openSlots(db, { batchSize: 100 }, plannedAt);
    expect(await issue()).toMatchObject({
      status: 'DRAFT',
      scheduledAt: null,
      heldReason: expect.stringContaining('nobody has approved it since'),
    });
  });

  it('approved anew it goes out at its slot; who scheduled it does not approve it', async () => {
    await ask();
    await answer(second);
    await scheduleIssue(db, issueId, third, NOW);
    await edit('Changed after it was read');
    await ask();
    expect(await answer(third)).toEqual({ ok: false, reason: 'scheduled-by-you' });
    expect(await answer(second)).toMatchObject({ ok: true });
    const { plannedAt } = await issue();
    await openSlots(db, { batchSize: 100 }, plannedAt);
    expect((await issue()).status).toBe('SENDING');
  });
});
