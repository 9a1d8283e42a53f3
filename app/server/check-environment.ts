import { EnvironmentError, env } from '~/platform/env.server';

// Imported first by every process entry: a wrong variable stops the start with one line, before anything is opened.
try {
  env();
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  process.stderr.write(`${error.faults.join('\n')}\n`);
  process.exit(1);
}
