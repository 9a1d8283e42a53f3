import { expect, it } from 'vitest';
import { followLink } from '~/domain/newsletter/follow-link';
import type { Visit } from '~/platform/visit';

/** A web of these pages; every address that was asked is kept. */
function web(pages: Record<string, Visit>) {
  const asked: string[] = [];
  const visit = async (url: URL) => (asked.push(url.href), pages[url.href] ?? ({ refused: 'silent' } as const));
  return { visit, asked };
}
const to = (location: string): Visit => ({ status: 302, location });
const page = (status: number): Visit => ({ status, location: null });

it.each<[string, Record<string, Visit>, { status: number | null; fault: string | null }]>([
  ['answers', { 'https://a.com/': page(200) }, { status: 200, fault: null }],
  ['is gone', { 'https://a.com/': page(404) }, { status: 404, fault: 'answers 404' }],
  ['fails', { 'https://a.com/': page(500) }, { status: 500, fault: 'answers 500' }],
  ['is silent', {}, { status: null, fault: 'does not answer' }],
  ['moved', { 'https://a.com/': to('/b'), 'https://a.com/b': page(200) }, { status: 200, fault: null }],
  [
    'moved to what is gone',
    { 'https://a.com/': to('http://b.com/'), 'http://b.com/': page(410) },
    { status: 410, fault: 'answers 410' },
  ],
  ['goes in circles', { 'https://a.com/': to('/') }, { status: null, fault: 'sends on more than three times' }],
  ['is not changed', { 'https://a.com/': page(304) }, { status: 304, fault: null }],
  ['sends on to nothing', { 'https://a.com/': to('http://') }, { status: 302, fault: 'sends on to no whole address' }],
])('%s', async (_name, pages, answer) => {
  expect(await followLink('https://a.com/', web(pages).visit)).toEqual(answer);
});

it('judges every step: a redirect leads into no private network', async () => {
  const { visit, asked } = web({
    'https://a.com/': to('http://169.254.169.254/latest'),
    'http://169.254.169.254/latest': { refused: 'private' },
  });
  expect((await followLink('https://a.com/', visit)).fault).toContain('private network');
  expect(asked).toEqual(['https://a.com/', 'http://169.254.169.254/latest']);
  expect(await followLink('nowhere', visit)).toEqual({ status: null, fault: 'leads to no whole address' });
});

it('asks four times at most', async () => {
  const { visit, asked } = web({ 'https://a.com/': to('/') });
  await followLink('https://a.com/', visit);
  expect(asked).toHaveLength(4);
});
