import { beforeAll, expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
let issueId = '';
let quoteId = '';
beforeAll(async () => {
  quoteId = (await makeOpportunity(db)).id;
  await consent(db, (await makeAdvocate(db)).id);
  ({ issueId } = await draftIssue(db, by, NOW));
});

it('holds everything that later edits must not change', async () => {
  const frozen = await freezeIssue(db, issueId, NOW);
  expect(frozen).toMatchObject({
    ok: true,
    value: {
      from: { name: 'Priya at Northbeam', email: 'priya@northbeam.example' },
      opportunityIds: [quoteId],
      parts: { subject: 'One new way to help, of 10 minutes', cards: { [quoteId]: expect.any(Array) } },
      forReaders: { showsImpact: true, reviewId: null, replyTo: 'advocates@northbeam.example' },
    },
  });
  expect(await db.issue.findUnique({ where: { id: issueId } })).toMatchObject({ status: 'DRAFT', frozen: null });
});

it('has the day on which it goes out, before its slot or after', async () => {
  const { plannedAt } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const days = [addTime(plannedAt, -hours(48)), plannedAt, addTime(plannedAt, hours(48))].map(async (at) => {
    const frozen = await freezeIssue(db, issueId, at);
    return frozen.ok && /Issue 1 · [^\n]+/.exec(frozen.value.parts.text.head)?.[0];
  });
  expect(await Promise.all(days)).toEqual([
    'Issue 1 · Sunday 22 November 2026',
    'Issue 1 · Tuesday 24 November 2026',
    'Issue 1 · Thursday 26 November 2026',
  ]);
});

it('is refused with every fault by name', async () => {
  await changeSettings(db, { postalAddress: '', senderName: '' }, by, NOW);
  const refused = await freezeIssue(db, issueId, NOW);
  expect(refused).toMatchObject({
    reason: { kind: 'faults', faults: [{ title: 'There is no postal address' }, { title: 'There is no sender name' }] },
  });
  await changeSettings(db, { postalAddress: '18 Lantern Yard', senderName: 'Priya' }, by, NOW);
});

it('names a timed incentive that does not say who pays (V5)', async () => {
  const gift = await makeOpportunity(db, { activity: 'BETA', thanksKind: 'GIFT', claimBy: new Date('2026-11-30') });
  await editIssue(db, { issueId, edit: { block: 'incentive', isOn: true, id: gift.id, disclosure: '' } }, by, NOW);
  const refused = await freezeIssue(db, issueId, NOW);
  expect(refused).toMatchObject({
    reason: { faults: [{ title: 'The incentive does not say who pays', block: 'incentive' }] },
  });
});

it('knows no issue that is not a draft', async () => {
  expect(await freezeIssue(db, 'iss_x', NOW)).toEqual({ ok: false, reason: { kind: 'not-a-draft' } });
});
