import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { checkLinks } from '~/domain/newsletter/check-links.server';
import { Blocks } from '~/domain/newsletter/blocks';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { checkDraft, findDraft } from '~/domain/newsletter/draft.server';
import type { VisitPort } from '~/platform/visit';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
await makeOpportunity(db);
const { issueId } = await draftIssue(db, by, NOW);
const row = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
const events = [{ on: '2026-12-03', name: 'Round table', details: 'Online' }];
const community = { isOn: true, title: 'Come along', events, url: 'https://community.com/gone' };
await db.issue.update({ where: { id: issueId }, data: { blocks: { ...Blocks.parse(row.blocks), community } } });

async function looked() {
  const draft = await findDraft(db, issueId, NOW);
  const { findings } = await checkDraft(db, draft!, [], NOW);
  return findings.filter(({ title }) => title.startsWith('A link'));
}

it('tests where the links lead, keeps what they answered, and names the block at fault until it is mended', async () => {
  expect(await looked()).toEqual([]);
  const asked: string[] = [];
  let status = 404;
  const visit: VisitPort = async ({ href }) => (asked.push(href), { status, location: null });
  const test = () => checkLinks(db, { issueId, visit }, by, NOW);
  expect(await test()).toEqual({ ok: true, value: { tested: 1, faulty: 1 } });
  expect(asked).toEqual(['https://community.com/gone']);
  expect(await db.linkCheck.findMany()).toEqual([
    { url: 'https://community.com/gone', status: 404, fault: 'answers 404', checkedAt: NOW },
  ]);
  expect(await looked()).toMatchObject([{ level: 'look', title: 'A link answers 404', block: 'community' }]);
  status = 200;
  expect(await test()).toMatchObject({ value: { faulty: 0 } });
  expect(await looked()).toEqual([]);
  const told = await db.auditEvent.findMany({ where: { kind: 'issue.links-tested' }, orderBy: { id: 'asc' } });
  expect(told.map(({ data }) => data)).toMatchObject([{ tested: 1, faulty: 1 }, { faulty: 0 }]);
});

it('is refused for what is no draft', async () => {
  const visit: VisitPort = async () => ({ status: 200, location: null });
  const result = await checkLinks(db, { issueId: 'iss_none', visit }, by, NOW);
  expect(result).toEqual({ ok: false, reason: 'not-a-draft' });
});

it('by itself it is silent about a draft without such links; somebody who asks is told so', async () => {
  const blocks = { ...Blocks.parse(row.blocks), free: [] };
  await db.issue.update({ where: { id: issueId }, data: { blocks } });
  const visit: VisitPort = async () => ({ status: 200, location: null });
  const count = () => db.auditEvent.count({ where: { kind: 'issue.links-tested', issueId } });
  const before = await count();
  await checkLinks(db, { issueId, visit }, system, NOW);
  expect(await count()).toBe(before);
  expect(await checkLinks(db, { issueId, visit }, by, NOW)).toEqual({ ok: true, value: { tested: 0, faulty: 0 } });
  expect(await count()).toBe(before + 1);
});
