import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { isPostmasterOf, startOfProcess } from '~/platform/embedded-postgres-process';

test('the start of a process is steady while it lives, and nothing after its end', async () => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  const pid = child.pid!;
  const start = startOfProcess(pid);
  expect(start).toBeTruthy();
  expect(startOfProcess(pid)).toBe(start);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(startOfProcess(pid)).toBeNull();
});

test('only a program called postgres on that very folder is its server', async () => {
  const named = (argv0: string, folder: string) => {
    const words = ['-e', 'setTimeout(() => {}, 60000)', '--', '-D', folder];
    const child = spawn(process.execPath, words, { argv0, stdio: 'ignore' });
    onTestFinished(() => void child.kill());
    return child.pid!;
  };
  expect(isPostmasterOf(named('postgres', '/data/one'), '/data/one')).toBe(true);
  expect(isPostmasterOf(named('postgres', '/data/one-more'), '/data/one')).toBe(false);
  expect(isPostmasterOf(named('node', '/data/one'), '/data/one')).toBe(false);
  expect(isPostmasterOf(process.pid, '/data/one')).toBe(false);
});
