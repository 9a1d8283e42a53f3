import { expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { readHistory } from '~/domain/newsletter/history.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);

it('says when the board was read, and who edited it last', async () => {
  const { issueId } = await draftIssue(db, by, NOW);
  const draft = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const read = (now: Date) => readHistory(db, { id: issueId, writtenAt: NOW }, 'Europe/London', now);
  expect(await read(NOW)).toBe('Written from the board today');
  const edit = { block: 'words', subject: 'Mine', preheader: draft.preheader, introduction: 'Mine.' } as const;
  const later = addTime(NOW, days(1));
  await editIssue(db, { issueId, edit }, { ...by, name: 'Sam Lee' }, NOW);
  await editIssue(db, { issueId, edit: { ...edit, subject: 'Ours' } }, by, later);
  expect(await read(later)).toBe('Written from the board on Thu 19 Nov; edited by Priya Raman today');
});
