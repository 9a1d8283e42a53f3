import { expect, it } from 'vitest';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { loader } from '~/routes/staff/sop';
import { loader as listLoader } from '~/routes/staff/sops';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
await db.$transaction((tx) => installDefaultSops(tx, NOW));
const requester = await signInAs(db, (await makeRequester(db)).personId);
const leader = await signInAs(db, (await makeStaff(db, { role: 'LEADER' })).id);
const open = (team: string, cookie: string) => loader(get(`/sops/${team}`, { cookie, params: { team } }));

it('lists every team and reads each, with a way to ask where one may', async () => {
  const { sops } = await listLoader(get('/sops', { cookie: leader }));
  expect(sops.map(({ slug }) => slug)).toContain('customer-success');
  expect(await open('sales', requester)).toMatchObject({ canAsk: true, version: 1, versions: [{ by: 'Flywheel' }] });
  expect(await open('marketing', requester)).toMatchObject({ canAsk: false });
  expect(await open('sales', leader)).toMatchObject({ canAsk: false });
  expect(await open('finance', requester).catch((thrown: Response) => thrown.status)).toBe(404);
});
