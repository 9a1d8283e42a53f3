import { expect, test } from 'vitest';
import { nearAddresses } from '~/domain/accounts/near-address';

const staff = ['j.weil', 'a.brennan', 'j.weiss', 'j.well'].map((name) => ({
  id: name,
  email: `${name}@northbeam.example`,
  name: name.replace('.', ' '),
}));

test.each([
  ['one letter exchanged, the nearest first', 'j.weyl@northbeam.example', ['j.weil', 'j.well']],
  ['a letter left out', 'a.brenan@northbeam.example', ['a.brennan']],
  ['capitals aside', 'A.Brennan@Northbeam.example', ['a.brennan']],
  ['a name', 'a brenan', ['a.brennan']],
  ['nobody', 'somebody@else.example', []],
])('%s', (_, text, ids) => {
  expect(nearAddresses(text, staff).map(({ id }) => id)).toEqual(ids);
});
