import { expect, it } from 'vitest';
import { linkIn, startJourney } from '#test/support/journey';
import { makeStaff } from '#test/support/people';

const { db, openWindow, letterTo } = await startJourney();

it('signs in by the typed code, comes to the page that was asked for, and signs out', async () => {
  const admin = await makeStaff(db, { name: 'Tomas Rydel', role: 'ADMIN' });
  const { page, look } = await openWindow();
  await page.goto('/settings');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/login');
  await look('login', { narrow: true, dark: true });

  await page.getByLabel('Work e-mail address').fill('not an address');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('alert').waitFor();
  await look('login-refused');
  await page.getByLabel('Work e-mail address').fill(admin.email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  await look('login-sent', { narrow: true });

  const letter = await letterTo(admin.email, /Your way in/);
  const code = /\b\d{4}\s?\d{4}\b/.exec(letter.text)?.[0] ?? '';
  await page.getByLabel('Or type the code from the mail').fill('00000000');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Or type the code from the mail').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await look('settings', { narrow: true, dark: true });

  // The same letter's link is spent: GET shows a button, and the button says so.
  const stranger = await openWindow();
  await stranger.page.goto(linkIn(letter, '/login/'));
  await stranger.look('login-link', { narrow: true });
  await stranger.page.getByRole('button', { name: 'Sign in' }).click();
  await stranger.page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  await stranger.look('login-link-dead');

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.waitForURL('**/');
  await page.goto('/settings');
  expect(new URL(page.url()).pathname).toBe('/login');
});
