import { expect, it } from 'vitest';
import { textRecords, UNKNOWN } from '~/domain/mail/deliverability';

it('shows what was found as it stands, and says what to do where nothing was', () => {
  expect(textRecords('northbeam.com', ['v=spf1 -all', 'x'])).toEqual([
    { type: 'TXT', name: 'northbeam.com', value: 'v=spf1 -all' },
    { type: 'TXT', name: 'northbeam.com', value: 'x' },
  ]);
  expect(UNKNOWN).toMatchObject({ level: 'unknown', text: expect.stringContaining('Open the page again') });
});
