import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';
import { closingLine } from './test/support/closing-line.ts';
import { testEnvironment } from './test/support/environment';

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    env: testEnvironment,
    reporters: ['default', closingLine],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/each-file.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    isolate: false, // each file has a database of its own; loading the modules anew for each took a third of the time
    maxWorkers: 2, // by itself it leaves one core idle, which is half of a small machine
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
