import { expect, it } from 'vitest';
import { discardDraft } from '~/domain/sops/discard-draft.server';
import { sendSop } from '~/domain/sops/send-sop.server';
import { findDraft } from '~/domain/sops/versions.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeDraft } from '#test/support/sops';

const { db } = await testDatabase();

it('takes the draft that was seen away, with what was said of it, and no other', async () => {
  const { savedAt, by, version } = await makeDraft(db);
  const { id } = await makeStaff(db, { role: 'REQUESTER', team: 'SALES' });
  await sendSop(db, { team: 'SALES', version, personIds: [id] }, by, NOW);
  const early = addTime(savedAt, -minutes(1));
  expect(await discardDraft(db, { team: 'SALES', savedAt: early }, by, NOW)).toMatchObject({ reason: 'stale' });
  expect(await discardDraft(db, { team: 'SALES', savedAt }, by, NOW)).toEqual({ ok: true, value: { version: 2 } });
  expect(await findDraft(db, 'SALES')).toBeNull();
  expect(await db.sopAgreement.count()).toBe(0);
  expect(await discardDraft(db, { team: 'SALES', savedAt }, by, NOW)).toMatchObject({ reason: 'stale' });
  const events = await db.auditEvent.findMany({ where: { kind: 'sop.discarded' } });
  expect(events).toMatchObject([{ data: { team: 'SALES', version: 2 } }]);
});
