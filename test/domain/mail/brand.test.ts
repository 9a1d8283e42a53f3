import { expect, it } from 'vitest';
import { Brand } from '#emails/brand';
import { brandOf, senderOf } from '~/domain/mail/brand';
import { Settings } from '~/domain/settings/schema';

const site = 'https://advocates.northbeam.example';

it('is whole even before anybody filled in the settings', () => {
  expect(Brand.safeParse(brandOf(Settings.parse({}), site)).success).toBe(true);
  expect(senderOf(Settings.parse({}), site).email).toBe('no-reply@advocates.northbeam.example');
});

it('takes what the company filled in', () => {
  const settings = Settings.parse({
    companyName: 'Northbeam',
    senderName: 'Priya at Northbeam',
    senderEmail: 'priya@northbeam.example',
    postalAddress: '14 Tannery Yard, Bristol',
  });
  expect(brandOf(settings, site)).toMatchObject({
    programme: 'Northbeam Advocates',
    postalAddress: '14 Tannery Yard, Bristol',
  });
  expect(senderOf(settings, site)).toEqual({ name: 'Priya at Northbeam', email: 'priya@northbeam.example' });
});
