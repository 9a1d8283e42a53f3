import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../../app/styles.css', import.meta.url), 'utf8');
const [lightPart, darkPart] = css.split('@media (prefers-color-scheme: dark)') as [string, string];
const read = (part: string): Record<string, string> =>
  Object.fromEntries(
    [...part.matchAll(/(--color-[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );

/** The colours of app/styles.css. */
export const tokens = { light: read(lightPart), dark: read(darkPart) };
