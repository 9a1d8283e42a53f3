import { expect, it } from 'vitest';
import { asSeen } from '#emails/as-seen';
import { compileNewsletter } from '#emails/newsletter';
import { personalise } from '#emails/personalise';
import { sampleBrand } from '#emails/samples';
import { sampleIssue, sampleReader } from '#emails/samples-newsletter';

it('shows a letter in the colours asked for, whatever the system has', async () => {
  const { html } = personalise(await compileNewsletter(sampleIssue, sampleBrand), sampleReader);
  expect(html).toContain('prefers-color-scheme');
  const [light, dark] = [asSeen(html, 'light'), asSeen(html, 'dark')];
  for (const seen of [light, dark]) expect(seen).not.toMatch(/prefers-color-scheme|light dark/);
  expect([light.includes('@media not all'), dark.includes('@media all')]).toEqual([true, true]);
  expect(dark).toContain('color-scheme: dark');
});
