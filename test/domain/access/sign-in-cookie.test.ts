import { expect, it } from 'vitest';
import { forgetAsked, readAsked, rememberAsked } from '~/domain/access/sign-in-cookie.server';
import { get } from '#test/support/requests';

const asked = { signInId: 'sin_1', email: 'helen@northbeam.example', next: '/requests' };
const read = (header: string) => readAsked(get('/login/sent', { cookie: header.split(';')[0] }).request);

it('remembers for ten minutes, out of reach of scripts', async () => {
  const header = await rememberAsked(asked);
  expect(header).toMatch(/^flywheel\.sign_in=[^;]+; Max-Age=600; Path=\/login; HttpOnly; SameSite=Lax$/);
  expect(await read(header)).toEqual(asked);
  expect(await forgetAsked()).toContain('Max-Age=0');
});

it('reads nothing that it did not sign', async () => {
  const other = Buffer.from(JSON.stringify(asked)).toString('base64');
  for (const header of ['', `flywheel.sign_in=${other}`, `flywheel.sign_in=${other}.abc`]) {
    expect(await read(header)).toBeNull();
  }
});
