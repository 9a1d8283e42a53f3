import { expect, it } from 'vitest';
import { Blocks } from '~/domain/newsletter/blocks';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);

it('writes itself from the board for the next free slot, with one event', async () => {
  const quote = await makeOpportunity(db);
  await makeOpportunity(db, { status: 'DRAFT' });
  const inga = await makeAdvocate(db, { name: 'Inga Holt' });
  const silent = await makeAdvocate(db);
  await consent(db, inga.id, 'PUBLIC_NAME');
  const favour = await makeFavour(db, inga.id);
  await makeFavour(db, silent.id);
  const { issueId, isNew } = await draftIssue(db, by, NOW);
  const issue = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  expect(isNew).toBe(true);
  expect(issue).toMatchObject({
    number: 1,
    slot: '2026-11-B',
    status: 'DRAFT',
    plannedAt: new Date('2026-11-24T09:30:00Z'),
  });
  expect(Blocks.parse(issue.blocks)).toMatchObject({
    opportunities: { isOn: true, ids: [quote.id] },
    thanks: { favourIds: [favour.id] },
    review: { isOn: false },
  });
  const events = await db.auditEvent.findMany({ where: { kind: 'issue.drafted' } });
  expect(events).toMatchObject([{ issueId, actorId: by.personId, data: { number: 1, slot: '2026-11-B' } }]);
});

it('is one draft however many press at once', async () => {
  await db.issue.updateMany({ data: { status: 'SENT' } });
  const made = await Promise.all(Array.from({ length: 12 }, () => draftIssue(db, by, NOW)));
  expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(made.map(({ issueId }) => issueId)).size).toBe(1);
  expect(await db.issue.findMany({ where: { status: 'DRAFT' } })).toMatchObject([{ number: 2, slot: '2026-12-A' }]);
});
