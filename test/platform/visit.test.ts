import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { visitPublic } from '~/platform/visit.server';

it.each([
  'http://127.0.0.1/',
  'http://2130706433/', // 127.0.0.1 as one number
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:169.254.169.254]/latest/meta-data',
  'http://169.254.169.254/latest/meta-data',
  'http://10.0.0.8/',
  'http://localhost/',
  'http://8.8.8.8:8080/',
  'ftp://8.8.8.8/',
  'file:///etc/passwd',
])('never asks %s', async (address) => {
  expect(await visitPublic(new URL(address))).toEqual({ refused: 'private' });
});

it('asks nobody of this machine, whatever listens', async () => {
  let asked = 0;
  const server = createServer((_request, response) => (asked++, response.end('secret')));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await visitPublic(new URL(`http://localhost:${port}/`))).toEqual({ refused: 'private' });
  expect(asked).toBe(0);
});
