import { afterEach, beforeEach, expect, vi } from 'vitest';

Object.assign(process.env, {
  NODE_ENV: 'test',
  BASE_URL: 'http://flywheel.test',
  APP_SECRET: 'a secret for tests only, never for anything else',
  LOG_LEVEL: 'silent',
  MAIL_TRANSPORT: 'outbox',
});

// A console error is a fault nobody asserted: React warnings, unhandled surprises.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...args) => {
    throw new Error(`console.error: ${args.map(String).join(' ')}`);
  });
});
afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect(calls).toEqual([]);
});
