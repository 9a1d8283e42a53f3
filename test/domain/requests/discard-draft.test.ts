import { expect, it } from 'vitest';
import { discardDraft } from '~/domain/requests/discard-draft.server';
import { emptyDraft } from '~/domain/requests/draft';
import { saveDraft } from '~/domain/requests/save-draft.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();

it('throws one’s own draft away, and nobody else’s', async () => {
  const [own, other] = [await makeRequester(db), await makeRequester(db)];
  for (const { personId } of [own, other]) await saveDraft(db, { ...emptyDraft, need: 'winter' }, personId, NOW);
  await discardDraft(db, own.personId);
  await discardDraft(db, own.personId);
  expect(await db.requestDraft.findMany()).toMatchObject([{ personId: other.personId }]);
});
