import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HONEYPOT, readForm, readSearch, readRaw } from '~/platform/http.server';
import { get, post } from '#test/support/requests';

const Schema = z.object({ name: z.string().trim().min(1, 'Enter your name'), topics: z.array(z.string()).default([]) });
const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (thrown: Response) => thrown.status,
  );

describe('readForm', () => {
  it('reads fields, repeated ones as a list', async () => {
    const { request } = post('/join', { name: ' Maren ', 'topics[]': ['lineage'] });
    expect(await readForm(request, Schema)).toMatchObject({ ok: true, value: { name: 'Maren', topics: ['lineage'] } });
  });

  it('keeps what was typed beside the fault', async () => {
    const { request } = post('/join', { name: '  ', topics: ['a', 'b'] });
    const form = await readForm(request, Schema);
    expect(form).toMatchObject({
      ok: false,
      reason: { errors: { name: ['Enter your name'] }, values: { name: '  ', topics: ['a', 'b'] } },
    });
  });

  it('names the field that holds what PostgreSQL cannot store', async () => {
    const { request } = post('/join', { name: 'a\0b' });
    expect(await readForm(request, Schema)).toMatchObject({
      ok: false,
      reason: { errors: { name: [expect.any(String)] } },
    });
  });

  it('refuses foreign origins, bodies that are too large and bodies that are no form', async () => {
    const foreign = post('/join', { name: 'x' }, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(await statusOf(readForm(foreign.request, Schema))).toBe(403);
    const large = post('/join', { name: 'x'.repeat(2000) });
    expect(await statusOf(readForm(large.request, Schema, { maxBytes: 1000 }))).toBe(413);
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const json = new Request('http://flywheel.test/join', { method: 'POST', body: '{}', headers });
    expect(await statusOf(readForm(json, Schema))).toBe(400);
  });

  it('counts the bytes of a body that does not say its length', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 50; i++) controller.enqueue(new TextEncoder().encode('name=' + 'x'.repeat(100) + '&'));
        controller.close();
      },
    });
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const request = new Request('http://flywheel.test/join', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    expect(await statusOf(readForm(request, Schema, { maxBytes: 1000 }))).toBe(413);
  });

  it('hears out who sends too much, so that the answer arrives, but not for ever', async () => {
    const sent = async (megabytes: number) => {
      let read = 0;
      const body = new ReadableStream({
        pull(controller) {
          if (read++ < megabytes) controller.enqueue(new Uint8Array(1024 * 1024));
          else controller.close();
        },
      });
      const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
      expect(await statusOf(readRaw(new Request('http://flywheel.test/hooks/resend', init)))).toBe(413);
      return read;
    };
    expect(await sent(5)).toBeGreaterThan(5);
    expect(await sent(1000)).toBeLessThan(20);
  });

  it('tells a bot by the field that people do not see', async () => {
    const { request } = post('/join', { name: 'x', [HONEYPOT]: 'http://spam.example' });
    expect((await readForm(request, Schema, { honeypot: true })).bot).toBe(true);
  });

  it('answers any text with a value or a named fault, never with a surprise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (key, value) => {
        const form = await readForm(post('/join', { name: value, [key]: value }).request, Schema);
        return typeof form.ok === 'boolean';
      }),
    );
  });
});

it('readSearch falls back field by field', () => {
  const Search = z.object({ page: z.coerce.number().int().min(1).default(1), q: z.string().default('') });
  expect(readSearch(get('/advocates?page=zero&q=maren').request, Search)).toEqual({ page: 1, q: 'maren' });
  expect(readSearch(get('/advocates?q=%00').request, Search)).toEqual({ page: 1, q: '' });
});
