import { expect, it } from 'vitest';
import { emailField } from '~/platform/email-field';

it('gives the canonical address, or says what is wrong with it', () => {
  expect(emailField.parse(' Helen@Northbeam.Example ')).toBe('helen@northbeam.example');
  expect(emailField.safeParse('helen').error?.issues[0]?.message).toContain('needs one @');
  expect(emailField.safeParse('').error?.issues[0]?.message).toBe('Enter an e-mail address.');
});
