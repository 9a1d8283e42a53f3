import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

const signIn = {
  actionUrl: `${SITE}/login/link/9fK2-vTq8-1LmZ`,
  code: '48291637',
  expiresAt: 'at 09:24 UK time, Tuesday 3 March',
};

/** Invented letters of `messages-access.ts`. */
export const access = {
  'sign-in': signIn,
  'join-confirm': {
    firstName: 'Hanna',
    actionUrl: `${SITE}/join/confirm/7Qx2mB`,
    expiresAt: 'until Thursday 5 March, 09:14 UK time',
  },
  'already-joined': signIn,
  'staff-invitation': {
    inviterName: 'Ruth Adeyemi',
    role: 'requester, sales',
    duties: 'you ask for references and stories for your deals and see each step.',
    actionUrl: `${SITE}/invitation/3hT8`,
    expiresAt: 'until Tuesday 10 March',
  },
} satisfies { [Name in 'sign-in' | 'join-confirm' | 'already-joined' | 'staff-invitation']: PropsOf<Name> };
