import { beforeAll, expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
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
