import { expect, it } from 'vitest';
import { catalogueWith } from '#test/support/signals';
import { draftToken } from '~/domain/signals/draft-token.server';

it('is the same for the same draft, another for any other', () => {
  const token = draftToken(catalogueWith('survey', { threshold: 8 }));
  expect(draftToken(catalogueWith('survey', { threshold: 8 }))).toBe(token);
  expect(draftToken(catalogueWith('survey', { threshold: 8.1 }))).not.toBe(token);
});
