import { beforeEach, expect, it } from 'vitest';
import type { Finding } from '~/domain/newsletter/check-issue';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { readEditor } from '~/domain/newsletter/editor.server';
import { keepFinding } from '~/domain/newsletter/keep-finding.server';
import { findingKey } from '~/domain/newsletter/kept';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeFinding } from '#test/support/newsletter';
import { makeOpportunity } from '#test/support/opportunities';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
await makeOpportunity(db);
let issueId = '';
let loves: Finding;
beforeEach(async () => {
  await db.issue.deleteMany();
  ({ issueId } = await draftIssue(db, by, NOW));
  loves = await makeFinding(db, issueId);
});
const keep = (finding = findingKey(loves)) => keepFinding(db, { issueId, finding }, by, NOW);
const events = () => db.auditEvent.findMany({ where: { kind: 'issue.finding-kept', issueId } });
const shown = async () => {
  const editor = await readEditor(db, issueId, { as: '', q: '' }, NOW);
  const row = editor?.rows.find(({ name }) => name === loves.block);
  return { finding: editor?.findings.find(({ block }) => block === loves.block), needs: row?.needs };
};

it('two who press at once keep it once; the page says who did, the log which words', async () => {
  expect(await shown()).toEqual({ finding: loves, needs: 'look' });
  expect(await Promise.all([keep(), keep()])).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ]);
  const [event, ...more] = await events();
  expect(more).toEqual([]);
  expect(event).toMatchObject({ data: { title: loves.title, block: loves.block }, reasons: [loves.text] });
  const { finding, needs } = await shown();
  expect(finding).toMatchObject({ level: 'fine', text: loves.text, note: `Kept by ${by.name} on Thu 19 Nov.` });
  expect(needs).toBeNull();
});

it('changes no word of the draft: an approval stands, and nobody counts as having edited it', async () => {
  await db.issue.update({ where: { id: issueId }, data: { approvedAt: NOW } });
  await keep();
  expect(await db.issue.findUnique({ where: { id: issueId } })).toMatchObject({ approvedAt: NOW, editedAt: null });
});

it('refuses what reads differently by now, what must be put right, and an issue on its way', async () => {
  const differently = { ok: false, reason: 'reads-differently' };
  expect(await keep(findingKey({ ...loves, text: 'Other words.' }))).toEqual(differently);
  await db.issue.update({ where: { id: issueId }, data: { subject: '' } });
  const editor = await readEditor(db, issueId, { as: '', q: '' }, NOW);
  expect(await keep(findingKey(editor!.findings.find(({ level }) => level === 'must')!))).toEqual(differently);
  await db.issue.update({ where: { id: issueId }, data: { status: 'SENDING' } });
  expect(await keep()).toEqual({ ok: false, reason: 'not-a-draft' });
  expect(await events()).toEqual([]);
});
