import { Resolver } from 'node:dns/promises';
import { expect, it, vi } from 'vitest';
import { systemDns } from '~/platform/dns.server';

const fails = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

it('joins the strings of a record', async () => {
  vi.spyOn(Resolver.prototype, 'resolveTxt').mockResolvedValue([['v=spf1 ', '-all'], ['x']]);
  expect(await systemDns().txt('northbeam.com')).toEqual({ ok: true, records: ['v=spf1 -all', 'x'] });
});

it.each([
  ['ENOTFOUND', { ok: true, records: [] }],
  ['ENODATA', { ok: true, records: [] }],
  ['ETIMEOUT', { ok: false }],
  ['ECONNREFUSED', { ok: false }],
  ['ESERVFAIL', { ok: false }],
])('%s', async (code, looked) => {
  vi.spyOn(Resolver.prototype, 'resolveMx').mockImplementation(() => fails(code));
  expect(await systemDns().mx('northbeam.com')).toEqual(looked);
});
