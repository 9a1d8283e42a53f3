import { expect, it } from 'vitest';
import { noteClick } from '~/domain/newsletter/note-click.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { sentIssue } from '#test/support/newsletter';

const { db } = await testDatabase();
const { letters } = await sentIssue(db, {
  readers: 2,
  links: [{ key: 'board', url: 'https://northbeam.example/board' }],
});
const recipientId = letters[0]?.id ?? '';
const click = { recipientId, link: 'board', counts: true };

it('leads on to where the issue says, and keeps who, which link, how often and when', async () => {
  const later = addTime(NOW, hours(2));
  await Promise.all(Array.from({ length: 10 }, () => noteClick(db, click, NOW)));
  expect(await noteClick(db, click, later)).toBe('https://northbeam.example/board');
  expect(await db.issueClick.findMany()).toEqual([
    { recipientId, link: 'board', times: 11, firstAt: NOW, lastAt: later },
  ]);
});

it('what no person asked for leads on uncounted', async () => {
  const looked = { ...click, recipientId: letters[1]?.id ?? '', counts: false };
  expect(await noteClick(db, looked, NOW)).toBe('https://northbeam.example/board');
  expect(await db.issueClick.count({ where: { recipientId: looked.recipientId } })).toBe(0);
});

it.each([
  ['a link the issue does not have', { ...click, link: 'https://elsewhere.example' }],
  ['a letter that was never written', { ...click, recipientId: 'rcp_nobody' }],
])('leads nowhere: %s', async (_, asked) => {
  expect(await noteClick(db, asked, NOW)).toBeNull();
  expect(
    await db.issueClick.count({ where: { OR: [{ link: { not: 'board' } }, { recipientId: 'rcp_nobody' }] } }),
  ).toBe(0);
});
