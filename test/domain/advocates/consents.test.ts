import { expect, it } from 'vitest';
import { consents, consentScopes } from '~/domain/advocates/consents';

it('asks for each use in a question of its own, and bundles none (G1)', () => {
  const questions = consentScopes.map((scope) => consents[scope].question);
  expect(new Set(questions).size).toBe(consentScopes.length);
  for (const question of questions) expect(question).toMatch(/^[A-Z].*\?$/);
});
