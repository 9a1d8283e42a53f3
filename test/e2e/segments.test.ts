import { expect, it } from 'vitest';
import { startJourney } from '#test/support/journey';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { makeContact } from '#test/support/segments';

const { db, openWindow } = await startJourney();

it('builds a segment with live counts, says why somebody is out, and shows where the programme stands', async () => {
  const manager = await makeStaff(db, { name: 'Priya Raman' });
  await makeStaff(db, { role: 'ADMIN' });
  const retail = await makeAccount(db, { name: 'Orchard & Pike', industry: 'Retail', seats: 60 });
  const freight = await makeAccount(db, { name: 'Halden Freight', industry: 'Logistics', seats: 20 });
  await makeAdvocate(db, { accountId: retail.id, name: 'Leila Osei' });
  for (let n = 0; n < 3; n++)
    await makeContact(db, { accountId: retail.id, name: `Ravi Menon ${n}`, title: 'Planner' });
  await makeContact(db, { accountId: freight.id, name: 'Jonas Ekberg' });

  const { page, look } = await openWindow({ personId: manager.id });
  await page.goto('/segments');
  await page.getByRole('link', { name: 'Make one' }).click();
  await page.getByLabel('What it is called').fill('Shops with many seats');
  await page.getByLabel('Look at').selectOption('industry');
  await page.getByRole('checkbox', { name: 'Retail' }).check();
  await page.getByText('4 people', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Add a condition' }).nth(1).click();
  await page.getByLabel('Look at').nth(1).selectOption('isAdvocate');
  await page.getByText('3 people', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('leila');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByRole('button', { name: 'Leila Osei' }).click();
  await page.getByText('Leaves them out').waitFor();
  await look('segment', { narrow: true, dark: true });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Shops with many seats' }).waitFor();
  expect(await db.segment.count()).toBe(1);
  await page.goto('/segments');
  await look('segments', { narrow: true });

  await page.goto('/programme');
  await page.getByLabel('Why').fill('Sales asks in chat anyway');
  await look('programme', { narrow: true, dark: true });
  await page.getByRole('button', { name: 'Start walk early' }).click();
  await page.getByText('Walk, early, by Priya Raman').waitFor();
  await page.goto('/today');
  await look('today-phase', { narrow: true, dark: true });
  await page.goto('/programme/pods');
  await page.getByRole('textbox', { name: 'Name' }).fill('Nordics');
  await page.getByLabel('Looked after by').selectOption({ label: 'Priya Raman' });
  await page.getByRole('button', { name: 'Make the pod' }).click();
  await page.getByRole('button', { name: 'Add Leila Osei' }).click();
  await page.getByText('1 of 15').waitFor();
  await look('pod', { narrow: true });
  await page.goto('/programme/pods');
  await look('pods', { narrow: true });
});

it('builds the same without scripts', async () => {
  const manager = await makeStaff(db);
  const { page } = await openWindow({ personId: manager.id, javaScriptEnabled: false });
  await page.goto('/segments/new');
  await page.getByLabel('What it is called').fill('Large');
  await page.getByLabel('Look at').selectOption('seats');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Number').fill('50');
  await page.getByRole('button', { name: 'Count again' }).click();
  await page.getByText('4 people', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Large' }).waitFor();
  expect((await db.segment.findUniqueOrThrow({ where: { name: 'Large' } })).rule).toMatchObject({
    include: { conditions: [{ field: 'seats', op: 'at-least', number: 50 }] },
  });
});
