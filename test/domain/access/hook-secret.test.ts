import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { hookSecret } from '~/domain/access/hook-secret.server';

it('is the same for a hook, another for another, and one that the standard takes', () => {
  expect(hookSecret('hook_1')).toBe(hookSecret('hook_1'));
  expect(hookSecret('hook_1')).not.toBe(hookSecret('hook_2'));
  expect(hookSecret('hook_1')).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(new Webhook(hookSecret('hook_1')).sign('msg_1', new Date(0), '{}')).toMatch(/^v1,/);
});
