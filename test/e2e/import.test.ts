import { expect, it } from 'vitest';
import { startJourney } from '#test/support/journey';
import { makeStaff } from '#test/support/people';

const { db, openWindow } = await startJourney();

const lines = [
  'account_id,account_name,industry,country,signup_date,seats',
  'A-1001,Castellan Foods,Food,GB,2023-08-17,120',
  'A-1002,Orsted & Vale,Logistics,NL,2024-01-30,45',
  'A-1003,Corvane Retail,Retail,DE,2024-02-30,12',
  'A-1004,Tessel Mobility,Transport,NL,2022-11-02,310',
];
const upload = { name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };

it('imports accounts: mapping, dry run, import; a second run changes nothing', async () => {
  const manager = await makeStaff(db, { name: 'Priya Raman' });
  await makeStaff(db, { role: 'ADMIN' });
  const { page, look } = await openWindow({ personId: manager.id });
  const choose = async () => {
    await page.goto('/imports/new');
    await page.locator('input[type=file]').setInputFiles(upload);
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByRole('button', { name: 'Check what would change' }).waitFor();
  };

  await page.goto('/imports');
  await look('imports-empty');
  await choose();
  await look('import-columns', { narrow: true, dark: true });
  await page.getByRole('button', { name: 'Check what would change' }).click();
  await page.getByRole('button', { name: 'Import 3 accounts' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('2024-02-30');
  await look('import-difference', { narrow: true, dark: true });
  expect(await db.account.count()).toBe(0);

  await page.getByRole('button', { name: 'Import 3 accounts' }).click();
  await page.getByText('3 new and 0 changed were written.').waitFor();
  await look('import-report');
  expect(await db.account.count()).toBe(3);

  await choose();
  await page.getByRole('button', { name: 'Check what would change' }).click();
  await page.waitForURL(/\/imports\/[^/]+$/);
  await page.getByRole('heading', { name: 'What would change' }).waitFor();
  expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
  await look('import-unchanged');
  const events = await db.auditEvent.groupBy({
    by: ['kind'],
    _count: true,
    where: { kind: { startsWith: 'import.' } },
  });
  expect(Object.fromEntries(events.map(({ kind, _count }) => [kind, _count]))).toMatchObject({ 'import.applied': 1 });
});
