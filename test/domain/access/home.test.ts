import { expect, it } from 'vitest';
import { homeOf } from '~/domain/access/home';

it.each([
  ['ADVOCATE', '/board'],
  ['REQUESTER', '/requests'],
  ['MANAGER', '/today'],
  ['LEADER', '/impact'],
  ['ADMIN', '/today'],
] as const)('%s begins at %s', (role, path) => expect(homeOf(role)).toBe(path));
