import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { type EnvironmentError, parseEnv, variablesWith } from '~/platform/env.server';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'flywheel-env-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));

const faults = (source: Record<string, string>) => {
  try {
    parseEnv({ DATA_DIR, ...source });
    return [];
  } catch (error) {
    return (error as EnvironmentError).faults;
  }
};

it('needs nothing for a first start, and keeps the secret it made', () => {
  const first = parseEnv({ DATA_DIR, PORT: '4100' });
  expect(first).toMatchObject({ PORT: 4100, SITE_URL: 'http://localhost:4100', MAIL_TRANSPORT: 'outbox' });
  expect(first.APP_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(parseEnv({ DATA_DIR }).APP_SECRET).toBe(first.APP_SECRET);
});

it('treats an empty variable as not given', () => {
  expect(faults({ DATABASE_URL: '', APP_SECRET: '', SITE_URL: '', RESEND_API_KEY: '' })).toEqual([]);
});

it('says one clear line per fault', () => {
  const lines = faults({ PORT: 'abc', SITE_URL: 'ftp://x', MAIL_TRANSPORT: 'pigeon', APP_SECRET: 'short' });
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'SITE_URL', 'APP_SECRET', 'MAIL_TRANSPORT']);
});

it('names what a choice needs beside it', () => {
  expect(faults({ MAIL_TRANSPORT: 'resend' })).toEqual([
    'RESEND_API_KEY is missing; it is needed when MAIL_TRANSPORT is resend',
  ]);
  expect(faults({ MAIL_TRANSPORT: 'smtp' })[0]).toMatch(/^SMTP_URL is missing/);
  expect(faults({ DATABASE_URL: 'postgres://localhost/x' })[0]).toMatch(/^APP_SECRET is missing/);
});

it('takes only the origin of SITE_URL', () => {
  expect(parseEnv({ DATA_DIR, SITE_URL: 'https://a.example/path/' }).SITE_URL).toBe('https://a.example');
});

it('gives a process of ours what this one was given, but for what it says', () => {
  vi.stubEnv('LOG_LEVEL', 'warn');
  expect(variablesWith({ PORT: '4000' })).toEqual({ ...process.env, PORT: '4000' });
  vi.unstubAllEnvs();
});
