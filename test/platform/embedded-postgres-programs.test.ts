import { expect, test, vi } from 'vitest';
import { findPrograms, runProgram, serverEnvironment } from '~/platform/embedded-postgres-programs';
import { temporaryDataDir } from '#test/support/embedded-process';

test('the installed programs are found and a failing one shows what it said', async () => {
  const { initdb } = await findPrograms({}, await temporaryDataDir());
  await expect(runProgram(initdb, ['--version'], {})).resolves.toBeUndefined();
  await expect(runProgram(initdb, ['--nonsense'], {})).rejects.toThrow(/initdb failed \(1\):\n.*nonsense/);
});

test('the programs see none of our secrets and no settings meant for clients of another server', () => {
  vi.stubEnv('APP_SECRET', 'x');
  vi.stubEnv('PGDATA', '/elsewhere');
  expect(serverEnvironment()).toEqual(expect.not.objectContaining({ APP_SECRET: 'x', PGDATA: '/elsewhere' }));
  expect(Object.keys(serverEnvironment())).toContain('PATH');
  vi.unstubAllEnvs();
});
