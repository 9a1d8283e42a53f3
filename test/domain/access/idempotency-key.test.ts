import { expect, it } from 'vitest';
import { readIdempotencyKey } from '~/domain/access/idempotency-key.server';
import { ProblemError } from '~/platform/api.server';

const read = (key?: string) =>
  readIdempotencyKey(new Request('http://x.test', { headers: key === undefined ? {} : { 'idempotency-key': key } }));

it('is read, may be missing, and is one word', () => {
  expect([read('a-1'), read()]).toEqual(['a-1', null]);
  for (const key of ['', 'two words', 'x'.repeat(256)]) expect(() => read(key)).toThrow(ProblemError);
});
