import { expect, it } from 'vitest';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { catalogueWith } from '#test/support/signals';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { publishCatalogue } from '~/domain/signals/publish-catalogue.server';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name };
const trial = { ownerIds: [personId], cohortId: null };
const publish = (basedOn: number, threshold: number) =>
  publishCatalogue(db, { catalogue: catalogueWith('survey', { threshold }), basedOn, note: 'Eights too' }, by, NOW);

it('begins with the catalogue that comes with Flywheel', async () => {
  expect(await getCatalogue(db)).toEqual({ version: 0, catalogue: defaultCatalogue });
});

it('puts a version in force, writes down what changed, and has all accounts looked at', async () => {
  expect(await publish(0, 8)).toEqual({ ok: true, value: { version: 1 } });
  expect(await getCatalogue(db)).toEqual({ version: 1, catalogue: catalogueWith('survey', { threshold: 8 }) });
  const changes = ['Survey, threshold: 9 → 8'];
  expect(await db.auditEvent.findMany({ where: { kind: 'signals.published' } })).toMatchObject([
    { actorId: personId, data: { version: 1, note: 'Eights too', changes }, reasons: ['Eights too', ...changes] },
  ]);
  expect(await waitingJobs(db, 'look-at-accounts')).toEqual([{}]);
});

it('refuses what somebody else went past, and what changes nothing', async () => {
  expect(await publish(0, 7)).toEqual({ ok: false, reason: 'stale' });
  expect(await publish(1, 8)).toEqual({ ok: false, reason: 'unchanged' });
});

it('lets one of two through who publish at once', async () => {
  const results = await Promise.all([publish(1, 6), publish(1, 5), publish(1, 4)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.signalCatalogue.count()).toBe(2);
  expect(await db.auditEvent.count({ where: { kind: 'signals.published' } })).toBe(2);
});

it('counts hits afresh when a trial begins, and keeps them while it goes on', async () => {
  const { id: accountId } = await makeAccount(db);
  const hit = () => db.signalTrialHit.createMany({ data: [{ signal: 'survey', accountId, firstOn: NOW }] });
  const goOn = (basedOn: number, fields: object) =>
    publishCatalogue(db, { catalogue: catalogueWith('survey', fields), basedOn, note: 'Try it' }, by, NOW);
  await hit();
  await goOn(2, { trial });
  expect(await db.signalTrialHit.count()).toBe(0);
  await hit();
  await goOn(3, { trial, threshold: 7 });
  expect(await db.signalTrialHit.count()).toBe(1);
});
