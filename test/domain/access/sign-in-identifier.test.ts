import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { signInIdentifier } from '~/domain/access/sign-in-identifier';

it('begins as the index of the database expects', () => {
  const files = readdirSync('prisma/migrations', { recursive: true }).map(String);
  const scripts = files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => readFileSync(`prisma/migrations/${file}`));
  expect(scripts.join('\n')).toContain(`LIKE '${signInIdentifier('%')}'`);
});
