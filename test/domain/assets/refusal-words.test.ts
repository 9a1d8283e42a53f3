import { expect, it } from 'vitest';
import { refusalErrors } from '~/domain/assets/refusal-words';

it.each([
  [{ code: 'gone' as const }, 'form', 'taken away'],
  [{ code: 'scopes' as const, missing: ['QUOTE' as const] }, 'allows', 'quote sentences elsewhere'],
  [
    { code: 'unknown' as const, field: 'account' as const, likely: ['Tessel Dairies'] },
    'account',
    'Did you mean Tessel Dairies?',
  ],
  [{ code: 'unknown' as const, field: 'account' as const, likely: [] }, 'account', 'Write it as the CRM does'],
  [{ code: 'unknown' as const, field: 'advocate' as const, likely: [] }, 'advocate', 'e-mail address'],
  [{ code: 'unknown' as const, field: 'ownerId' as const, likely: [] }, 'ownerId', 'somebody else'],
])('%o says which field and how to mend it', (refusal, field, words) => {
  expect(refusalErrors(refusal)[field]?.[0]).toContain(words);
});
