import { beforeAll, expect, it } from 'vitest';
import { linkIn, startJourney } from '#test/support/journey';
import { makeAccount, makeStaff } from '#test/support/people';
import { plantedText } from '#test/support/planting';

const { db, openWindow, letterTo } = await startJourney();
const email = 'maren.okafor@haldenfreight.example';
let manager: string;

beforeAll(async () => {
  manager = (await makeStaff(db, { name: 'Priya Raman' })).id;
  await makeStaff(db, { role: 'ADMIN' });
  await makeAccount(db, { name: 'Halden Freight', domains: { create: { domain: 'haldenfreight.example' } } });
});

it('joins, is made ready, claims, hands in and is thanked, all without a script in the browser', async () => {
  const { page, look } = await openWindow({ javaScriptEnabled: false });
  const staff = await openWindow({ personId: manager });

  await page.goto('/');
  await look('landing', { narrow: true, dark: true });
  await page.getByRole('link', { name: /^Join/ }).first().click();
  await page.getByRole('button', { name: 'Join the programme' }).click();
  await page.getByRole('alert').waitFor();
  await look('join-refused', { narrow: true });
  await page.getByRole('textbox', { name: 'Your name' }).fill('Maren Okafor');
  await page.getByRole('textbox', { name: 'Work e-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'Role' }).fill('Data platform lead');
  await page.getByRole('textbox', { name: 'Years of experience in it' }).fill('6');
  await page.getByRole('textbox', { name: 'What could you talk about?' }).fill('Backfills, moving off nightly batch');
  await page.getByRole('group', { name: 'A quote' }).getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('radio', { name: /Grow my career/ }).check();
  await page.getByRole('radio', { name: /A letter/ }).check();
  await page.getByRole('textbox', { name: 'What do you want from the next year or two at work?' }).fill(plantedText);
  await page.getByRole('button', { name: 'Join the programme' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('join-sent', { narrow: true });

  await page.goto(linkIn(await letterTo(email, /Confirm your address/), '/join/confirm/'));
  await look('join-confirm');
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.getByRole('heading', { name: 'Thank you, Maren' }).waitFor();
  expect(await page.getByText('matches the account Halden Freight').count()).toBe(1);

  await page.getByRole('link', { name: 'Sign in to see where it stands' }).click();
  await page.getByRole('textbox', { name: 'Work e-mail address' }).fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.goto(linkIn(await letterTo(email, /Your way in/), '/login/'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Good to have you, Maren' }).waitFor();
  await look('welcome', { narrow: true, dark: true });
  await page.goto('/board');
  expect(new URL(page.url()).pathname).toBe('/welcome');

  await writeOpportunity(staff);
  await markReady(staff);
  await letterTo(email, /You are in, Maren/);

  await page.goto('/board');
  await page.getByRole('heading', { name: 'For you' }).waitFor();
  await look('board', { narrow: true, dark: true });
  await page
    .getByRole('link', { name: /Two sentences on backfills/ })
    .first()
    .click();
  await look('opportunity', { narrow: true, dark: true });
  await page.getByRole('button', { name: 'Claim this' }).click();
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Your text' }).fill(`Backfills took us an afternoon. ${plantedText}`);
  await page.getByRole('checkbox', { name: /Publish it/ }).check();
  await look('claim', { narrow: true, dark: true });
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByText('is with us now').waitFor();

  await staff.page.goto('/review');
  await staff.look('review');
  await staff.page
    .getByRole('link', { name: /Two sentences on backfills/ })
    .first()
    .click();
  await staff.page.getByRole('button', { name: 'Approve' }).waitFor();
  await staff.look('review-claim', { narrow: true });
  await staff.page.getByRole('button', { name: 'Approve' }).click();
  await staff.page.getByText(/It counts/).waitFor();

  expect((await letterTo(email, /^Thank you, Maren/)).text).toContain('A letter from the engineer');
  await page.goto('/me');
  const thanks = page.getByRole('region', { name: 'Thank-yous' });
  expect(await thanks.innerText()).toContain('A letter from the engineer');
  await look('me', { narrow: true, dark: true });
});

type Window = Awaited<ReturnType<typeof openWindow>>;

async function writeOpportunity({ page, look }: Window) {
  await page.goto('/opportunities');
  await look('opportunities-empty');
  await page.goto('/opportunities/new');
  const field = (name: string) => page.locator(`[name="${name}"]`);
  await field('activity').first().selectOption('QUOTE');
  await field('title').fill('Two sentences on backfills');
  await field('summary').fill('For the release page of partial backfills. In your words, good or mixed.');
  await field('body').fill(`Two sentences are **enough**.\n\n${plantedText}`);
  await field('minutes').fill('10');
  await field('places').fill('3');
  await field('thanks').fill('A letter from the engineer');
  await field('thanksKind').first().selectOption('LETTER');
  await field('seenBy').fill('Anyone, on the release page');
  await field('evidence').first().selectOption('TEXT');
  await look('opportunity-editor', { narrow: true, dark: true });
  await page.getByRole('button', { name: /publish/i }).click();
  await page.getByText(/is on the board/).waitFor();
  await look('opportunity-staff', { narrow: true });
}

async function markReady({ page, look }: Window) {
  await page.goto('/advocates');
  await look('advocates', { narrow: true });
  await page
    .getByRole('link', { name: /Maren Okafor/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Maren Okafor' }).waitFor();
  await look('advocate', { narrow: true, dark: true });
  await page.getByRole('radio', { name: 'Ready', exact: true }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Their account is well and they know backfills.');
  await page
    .getByRole('button', { name: /save|decide|mark/i })
    .first()
    .click();
  await page.getByText('Marked as ready').waitFor();
}
