import { expect, it } from 'vitest';
import { account, accountId, factId, field, person, READ_AS } from '~/domain/accounts/field';

it('knows a column by each of its names', () => {
  expect(field('seats', 'Seats', 'integer', 'seats licences')).toEqual({
    ...{ name: 'seats', label: 'Seats', type: 'integer' },
    headers: ['seats', 'licences'],
  });
  expect(factId('ticket', 'ticketid').headers).toEqual(expect.arrayContaining(['ticketid', 'id', 'recordid']));
  expect(accountId('companyid')).toMatchObject({ name: 'accountExternalId', headers: ['companyid'] });
});

it('lets a fact be about an account by its id or domain, and about a person by id or address as well', () => {
  const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);
  expect(names(account)).toEqual(['accountExternalId', 'accountDomain']);
  expect(names(person)).toEqual([...names(account), 'contactExternalId', 'contactEmail']);
});

it('says of every type how it is read', () => {
  expect(person.filter(({ type }) => !READ_AS[type])).toEqual([]);
});
