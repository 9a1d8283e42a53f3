import { expect, it } from 'vitest';
import { listLetters } from '~/domain/newsletter/archive.server';
import { readLetterToken } from '~/domain/newsletter/letter-token.server';
import { testDatabase } from '#test/support/database';
import { sentIssue } from '#test/support/newsletter';

const { db } = await testDatabase();
const { letters } = await sentIssue(db, { readers: 2 });
const [mine, theirs] = letters;

it('holds one’s own letters and nobody else’s, each behind its own token', async () => {
  const archive = await listLetters(db, { advocateId: mine?.advocateId ?? '', timeZone: 'Europe/London' });
  expect(archive).toHaveLength(1);
  expect(readLetterToken(archive[0]?.to.split('/').at(-1) ?? '')).toBe(mine?.id);
});

it('leaves out what was not sent', async () => {
  await db.issueRecipient.update({ where: { id: theirs?.id }, data: { status: 'SUPPRESSED' } });
  expect(await listLetters(db, { advocateId: theirs?.advocateId ?? '', timeZone: 'Europe/London' })).toEqual([]);
});
