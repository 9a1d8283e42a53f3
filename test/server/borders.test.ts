import { expect, it } from 'vitest';
import { fromOurPages, startBuiltApp } from '#test/support/built-app';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const send = await startBuiltApp();

it('leads everybody to the set-up page until there is an admin', async () => {
  for (const path of ['/', '/login', '/board', '/people.data', '/nowhere']) {
    const answer = await send(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/setup']);
  }
  for (const path of ['/hooks/resend', '/api/v1/accounts']) {
    expect((await send(path, { method: 'POST' })).status, 'a program would take a page for an answer').toBe(503);
  }
  for (const path of ['/setup', '/health/live', '/health/ready']) expect((await send(path)).status).toBe(200);
  await makeStaff(db, { role: 'ADMIN' });
  expect((await send('/login')).status).toBe(200);
  expect((await send('/setup')).headers.get('location')).toBe('/');
});

it('takes our own forms as browsers send them without a referrer', async () => {
  const form = { email: 'helen@northbeam.example' };
  for (const headers of [
    fromOurPages,
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
    { origin: fromOurPages.origin },
  ]) {
    const answer = await send('/login', { method: 'POST', form, headers: headers as Record<string, string> });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/login/sent']);
  }
});

it('says on a page how long to wait', async () => {
  const form = { email: 'pestered@northbeam.example' };
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push(await send('/login', { method: 'POST', form, headers: fromOurPages }));
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await last?.text()).toContain('That was tried too often in a row.');
});

it('shows letters in a policy of their own, pages in ours', async () => {
  const policy = async (path: string) => (await send(path)).headers.get('content-security-policy') ?? '';
  expect(await policy('/outbox/msg_1/letter')).toMatch(/default-src 'none'.*sandbox allow-popups/);
  expect(await policy('/outbox/msg_1/letter')).not.toContain('script-src');
  expect(await policy('/outbox/msg_1')).toMatch(/script-src 'self' 'nonce-/);
});

it('answers addresses it cannot read with 400', async () => {
  for (const path of ['/login/%00', '/%E0%A4%A']) expect((await send(path)).status).toBe(400);
});

it('knows no address with letters that no id, slug or token has: a redirect could not repeat them', async () => {
  for (const path of [
    '/claims/%E9%83%A8/withdraw',
    '/o/a%0d%0ab',
    '/board/%07/claim',
    '/unsubscribe/%E2%80%A8/one-click',
  ])
    expect([path, (await send(path)).status]).toEqual([path, 404]);
});

it('tells whoever sends too much so, and goes on with them at once', async () => {
  const form = `email=${'x'.repeat(1_000_000)}`;
  const headers = { ...fromOurPages, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await send('/login', { method: 'POST', form, headers });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('That is more than 256 KB.');
  const start = performance.now();
  expect((await send('/login')).status).toBe(200);
  expect(performance.now() - start).toBeLessThan(2000);
});
