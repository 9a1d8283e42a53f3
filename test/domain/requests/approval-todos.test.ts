import { expect, it } from 'vitest';
import { answerApproval } from '~/domain/requests/answer-approval.server';
import { listApprovalTodos } from '~/domain/requests/approval-todos.server';
import { askOwner } from '~/domain/requests/ask-owner.server';
import { passSilentApproval } from '~/domain/requests/pass-silent-approval.server';
import { makeAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const todosOf = ({ personId }: { personId: string }) => listApprovalTodos(db, { personId, timeZone: 'Europe/London' });

it('waits for the owner, by a day; after their silence for every manager; after an answer for nobody', async () => {
  const { request, advocates, manager, owner } = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  await askOwner(db, { number: request.number, advocateId: advocates[0]!.id }, manager, NOW);
  const { id: approvalId, silentFrom } = await db.ownerApproval.findFirstOrThrow({});
  const todo = { id: approvalId, title: 'May we ask Maren A?', to: `/approvals/${approvalId}`, action: 'Answer' };
  const text = expect.stringMatching(new RegExp(`^Halden Freight 1, for R-${request.number} `));
  const byDay = { tone: 'idle', when: expect.stringMatching(/^by .*23 Nov/), detail: 'needed by Marcus Okafor' };
  expect(await todosOf(owner)).toEqual([{ ...todo, text, ...byDay }]);
  expect(await todosOf(manager)).toEqual([]);
  await passSilentApproval(db, { approvalId }, silentFrom);
  expect(await todosOf(manager)).toMatchObject([{ ...todo, tone: 'warn', when: 'a manager decides' }]);
  await answerApproval(db, { approvalId, answer: { agrees: true, reason: 'I know them.' } }, manager, silentFrom);
  expect(await todosOf(manager)).toEqual([]);
});
