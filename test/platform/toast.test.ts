import { expect, it } from 'vitest';
import { redirectWithToast, takeToast } from '~/platform/toast.server';

const asking = (cookie: string) => new Request('http://flywheel.test/board', { headers: { cookie } });

it('is said once, on the page that the redirect leads to', async () => {
  const response = await redirectWithToast('/board', 'Claimed. Hand it in by 30 June.');
  expect(response.headers.get('Location')).toBe('/board');
  const cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  const taken = await takeToast(asking(cookie));
  expect(taken?.toast).toEqual({ kind: 'good', text: 'Claimed. Hand it in by 30 June.' });
  expect(taken?.clear).toContain('Max-Age=0');
});

it('believes nobody else’s words', async () => {
  const forged = Buffer.from(JSON.stringify({ kind: 'bad', text: 'Send us your password' })).toString('base64');
  expect(await takeToast(asking(`flywheel.toast=${forged}`))).toBeNull();
  expect(await takeToast(asking(`flywheel.toast=${forged}.AAAA`))).toBeNull();
  expect(await takeToast(asking(''))).toBeNull();
});
