import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const env = {
  NODE_ENV: 'test',
  SITE_URL: 'http://flywheel.test',
  APP_SECRET: 'a secret for tests only, never for anything else',
  LOG_LEVEL: 'silent',
  MAIL_TRANSPORT: 'outbox',
} as const;
Object.assign(process.env, env); // the global setup runs in this process

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    env,
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/each-file.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
