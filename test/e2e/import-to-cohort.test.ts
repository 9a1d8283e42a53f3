import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { addTime, days, seconds, systemNow } from '~/platform/time';
import { linkIn, startJourney } from '#test/support/journey';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db, openWindow, letterTo } = await startJourney();
const email = 'leila.osei@castellan.example';
const dayAgo = (count: number) => addTime(systemNow(), -days(count)).toISOString().slice(0, 10);
let manager: Awaited<ReturnType<typeof makeStaff>>;

const files = {
  Accounts: [
    'Kundennr,Firma,Domain,Plan,Seats,Signed',
    'A-1,Castellan Foods,castellan.example,Enterprise,120,2022-08-17',
  ],
  Contacts: ['contact_id,account_id,name,email,title', `C-1,A-1,Leila Osei,${email},Supply Chain Lead`],
  'Product usage': [
    'account_id,contact_id,ends_on,days,actions,active_users',
    `A-1,,${dayAgo(1)},30,20000,110`,
    `A-1,C-1,${dayAgo(1)},30,412,`,
  ],
  Certifications: ['account_id,contact_id,title,certified_on', `A-1,C-1,Pipeline practitioner,${dayAgo(3)}`],
};

beforeAll(async () => {
  manager = await makeStaff(db, { name: 'Priya Raman' });
  await makeStaff(db, { role: 'ADMIN' });
});

it('knows whom to invite: import with a mapping, grid, segment, cohort, letter, joined through its link, counted', async () => {
  const { page, look } = await openWindow({ personId: manager.id });
  for (const [kind, lines] of Object.entries(files)) await importFile(page, kind, lines);

  await page.goto('/accounts?cell=ASK_NOW');
  await until(page, /1 fits and has two or more signals|1 fit and have two or more signals/);
  await page.getByRole('link', { name: 'Castellan Foods' }).first().click();
  await page.getByText('Top user: 412 actions in 30 days').waitFor();
  await look('accounts-grid', { narrow: true, dark: true });

  await page.getByRole('link', { name: /^Make a cohort of the/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Planners of the winter');
  await page.getByLabel('Goal').fill('Ten people for first calls.');
  await page.getByLabel('Subject').fill('Would you tell others, {first name}?');
  await page.getByLabel('What it says').fill('Hello {first name},\n\nyou and {account} know what works.');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await page.getByRole('button', { name: 'Open and invite 1 person' }).waitFor();
  await look('cohort-draft', { narrow: true });
  await page.getByRole('button', { name: 'Open and invite 1 person' }).click();
  const letter = await letterTo(email, /Would you tell others, Leila/);
  expect(letter.text).toContain('you and Castellan Foods know what works');

  await joinBy(linkIn(letter, '/c/'));
  expect(await db.advocate.count()).toBe(1);
  const cohort = await db.cohort.findFirstOrThrow({ where: { name: 'Planners of the winter' } });
  await page.goto(`/cohorts/${cohort.id}?tab=funnel`);
  expect(await page.getByRole('main').innerText()).toMatch(/1 of 1/);
  await look('cohort-funnel', { narrow: true, dark: true });
});

it('leaves in peace whom a stop moment stops: an ask that was possible a minute before is not', async () => {
  const account = await db.account.findFirstOrThrow({ where: { name: 'Castellan Foods' } });
  const advocate = await makeAdvocate(db, { accountId: account.id, name: 'Ravi Menon' });
  const { page, look } = await openWindow({ personId: manager.id });
  await page.goto(`/advocates/${advocate.id}`);
  await page.getByText('May be asked now.').waitFor();
  const deal = ['deal_id,deal_name,account_id,type,status,opened_on', `D-1,More seats,A-1,Upsell,Open,${dayAgo(1)}`];
  await importFile(page, 'Deals', deal);
  await page.goto(`/advocates/${advocate.id}`);
  expect(await page.getByRole('main').innerText()).toMatch(/Upsell opened on .* bargaining/);
  await page.goto(`/accounts/${account.id}`);
  await page
    .getByText(/All asks are stopped|Upsell opened/)
    .first()
    .waitFor();
  await look('account-stopped', { narrow: true, dark: true });
});

/** Upload, columns (the first file's are named as nobody could guess), dry run, import. */
async function importFile(page: Page, kind: string, lines: string[]) {
  await page.goto('/imports/new');
  await page.getByRole('radio', { name: new RegExp(`^${kind}`, 'i') }).check();
  const buffer = Buffer.from(`${lines.join('\n')}\n`);
  await page.locator('input[type=file]').first().setInputFiles({ name: 'crm.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('button', { name: 'Check what would change' }).waitFor();
  if (kind === 'Accounts') {
    await page.locator('select[name=field-0]').selectOption('externalId');
    await page.locator('select[name=field-1]').selectOption('name');
    await page.locator('select[name=field-5]').selectOption('signedOn');
  }
  await page.getByRole('button', { name: 'Check what would change' }).click();
  // The dry run is a job: on a busy machine it takes its time.
  await page.getByRole('button', { name: /^Import \d/ }).click({ timeout: seconds(60) });
  await page.getByText(/were written/).waitFor({ timeout: seconds(60) }); // the page follows by itself
}

/** Looks again until the page says so: jobs do it in the background. */
async function until(page: Page, words: RegExp) {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByRole('main').innerText();
      },
      { timeout: seconds(60), interval: seconds(1) },
    )
    .toMatch(words);
}

async function joinBy(link: string) {
  const { page } = await openWindow();
  await page.goto(link);
  expect(await page.getByLabel('Work e-mail address').inputValue()).toBe(email);
  await page.getByRole('textbox', { name: 'Role' }).fill('Supply Chain Lead');
  await page.getByRole('textbox', { name: 'Years of experience in it' }).fill('6');
  await page.getByRole('textbox', { name: 'What could you talk about?' }).fill('Late loads');
  await page.getByRole('group', { name: 'A quote' }).getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('radio', { name: /Grow my career/ }).check();
  await page.getByRole('radio', { name: /A letter/ }).check();
  await page.getByRole('button', { name: 'Join the programme' }).click();
  await page.goto(linkIn(await letterTo(email, /Confirm your address/), '/join/confirm/'));
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.getByRole('heading', { name: 'Thank you, Leila' }).waitFor();
}
