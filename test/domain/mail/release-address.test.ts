import { expect, it } from 'vitest';
import { releaseAddress } from '~/domain/mail/release-address.server';
import { listSuppressions } from '~/domain/mail/suppressions.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const search = { q: '', page: 1 };
const reason = 'They wrote that the mailbox works again.';

it('lets mail go to an address again, once, with the reason kept', async () => {
  const { id: personId, name } = await makeStaff(db);
  const email = 'maren@castellan.example';
  await db.suppression.create({ data: { email, source: 'bounce', createdAt: NOW } });
  const releases = [0, 1].map(() => releaseAddress(db, { email, reason }, { personId, name }, NOW));
  expect((await Promise.all(releases)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await listSuppressions(db, search)).toMatchObject({ rows: [], total: 0 });
  const events = await db.auditEvent.findMany({ where: { kind: 'mail.released' } });
  expect(events).toMatchObject([{ actorId: personId, data: { source: 'bounce' }, reasons: [reason] }]);
});

it('refuses an address that is not held back', async () => {
  const by = { personId: null, name: 'Flywheel' };
  expect(await releaseAddress(db, { email: 'nobody@castellan.example', reason }, by, NOW)).toEqual({
    ok: false,
    reason: 'unknown',
  });
});
