import { beforeEach, expect, it } from 'vitest';
import { type BlockEdit, Blocks } from '~/domain/newsletter/blocks';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeSegment } from '#test/support/segments';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
let issueId = '';
beforeEach(async () => {
  await db.issue.deleteMany();
  ({ issueId } = await draftIssue(db, by, NOW));
});
const stored = async () => {
  const issue = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  return { ...issue, blocks: Blocks.parse(issue.blocks) };
};
const countEdits = () => db.auditEvent.count({ where: { kind: 'issue.edited', issueId } });

it('changes one block, with one event; the same again is no change', async () => {
  const edit = { block: 'words', subject: 'New', preheader: 'Line', introduction: 'Hello.' } as const;
  for (let n = 0; n < 2; n++)
    expect(await editIssue(db, { issueId, edit }, by, NOW)).toEqual({ ok: true, value: undefined });
  expect(await stored()).toMatchObject({ subject: 'New', blocks: { introduction: 'Hello.' } });
  expect(await countEdits()).toBe(1);
});

it('keeps both of two edits made at once', async () => {
  const edits: BlockEdit[] = [
    { block: 'feedback', isOn: true, items: [{ said: 'A', did: 'B' }], url: '' },
    { block: 'community', isOn: true, title: 'T', events: [], url: '' },
  ];
  await Promise.all(edits.map((edit) => editIssue(db, { issueId, edit }, by, NOW)));
  expect((await stored()).blocks).toMatchObject({ feedback: { isOn: true }, community: { title: 'T' } });
  expect(await countEdits()).toBe(2);
});

it('writes anew from the board and keeps what somebody typed', async () => {
  await editIssue(
    db,
    { issueId, edit: { block: 'words', subject: 'Mine', preheader: 'P', introduction: 'Mine.' } },
    by,
    NOW,
  );
  const fresh = await makeOpportunity(db);
  await editIssue(db, { issueId, edit: { block: 'rewrite' } }, by, NOW);
  expect(await stored()).toMatchObject({
    subject: 'Mine',
    blocks: { introduction: 'Mine.', opportunities: { ids: [fresh.id] } },
  });
});

it('leaves an issue on its way alone', async () => {
  await db.issue.update({ where: { id: issueId }, data: { status: 'SENDING' } });
  expect(await editIssue(db, { issueId, edit: { block: 'impact', isOn: false } }, by, NOW)).toEqual({
    ok: false,
    reason: 'not-a-draft',
  });
  expect(await countEdits()).toBe(0);
});

it('says whom it is for; an archived segment is refused', async () => {
  const { id: segmentId } = await makeSegment(db);
  const readers = (chosen: string | null) =>
    editIssue(db, { issueId, edit: { block: 'readers', segmentId: chosen } }, by, NOW);
  expect(await readers(segmentId)).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ segmentId });
  await db.segment.update({ where: { id: segmentId }, data: { archivedAt: NOW } });
  expect(await readers(segmentId)).toEqual({ ok: false, reason: 'segment-gone' });
  expect(await readers(null)).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ segmentId: null });
  expect(await countEdits()).toBe(2);
});
