import { expect, it } from 'vitest';
import { emptyDraft } from '~/domain/requests/draft';
import { saveDraft } from '~/domain/requests/save-draft.server';
import { takeDraft } from '~/domain/requests/take-draft.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();

it('ends the draft of its form alone, and says since when it was written', async () => {
  const { personId } = await makeRequester(db);
  await saveDraft(db, { ...emptyDraft, submissionKey: 'this-form' }, personId, NOW);
  const later = addTime(NOW, minutes(7));
  expect(await takeDraft(db, { personId, formKey: 'another-form' }, later)).toEqual(later);
  expect(await db.requestDraft.count()).toBe(1);
  expect(await takeDraft(db, { personId, formKey: 'this-form' }, later)).toEqual(NOW);
  expect(await db.requestDraft.count()).toBe(0);
});
