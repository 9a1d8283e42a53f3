import { expect, it } from 'vitest';
import { handOverIssues } from '~/domain/newsletter/hand-over-issues.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('gives letters to another advocate and leaves their addresses as they were', async () => {
  const [from, to] = [await makeAdvocate(db), await makeAdvocate(db)];
  const issue = {
    id: newId('iss'),
    number: 1,
    slot: '2026-11-A',
    plannedAt: NOW,
    subject: '',
    preheader: '',
    blocks: [],
  };
  await db.issue.create({ data: issue });
  await db.issueRecipient.createMany({
    data: [from, to].map(({ id, person }) => ({
      ...{ id: newId('rcp'), issueId: issue.id, advocateId: id, email: person.email, status: 'SENT' as const },
    })),
  });
  await db.$transaction((tx) => handOverIssues(tx, { from: from.id, to: to.id }));
  const recipients = await db.issueRecipient.findMany({ select: { advocateId: true, email: true } });
  expect(recipients).toHaveLength(2);
  expect(recipients).toContainEqual({ advocateId: to.id, email: from.person.email });
  expect(recipients).toContainEqual({ advocateId: to.id, email: to.person.email });
});
