import { expect, it } from 'vitest';
import { isView } from '~/domain/assets/viewing';

const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15';
const call = (headers: Record<string, string>, method = 'GET') => ({
  method,
  headers: new Headers({ 'user-agent': SAFARI, ...headers }),
});

it.each([
  ['somebody opens it', call({}), true],
  ['somebody opens it in a new browser', call({ 'sec-fetch-dest': 'document' }), true],
  ['HEAD', call({}, 'HEAD'), false],
  ['a browser that looks ahead', call({ 'sec-purpose': 'prefetch;prerender' }), false],
  ['an older one', call({ purpose: 'prefetch' }), false],
  ['Firefox', call({ 'x-moz': 'prefetch' }), false],
  ['a script of a page', call({ 'sec-fetch-dest': 'empty' }), false],
  ['a preview of a chat', call({ 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }), false],
  [
    'a search engine',
    call({ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }),
    false,
  ],
  ['a messenger', call({ 'user-agent': 'WhatsApp/2.23.20.0' }), false],
  ['a program', call({ 'user-agent': 'curl/8.4.0' }), false],
  ['nobody says who', { method: 'GET', headers: new Headers() }, false],
])('%s', (_name, request, expected) => {
  expect(isView(request)).toBe(expected);
});
