import type { z } from 'zod';
import * as access from './messages-access';
import * as advocate from './messages-advocate';
import * as claims from './messages-claims';
import * as invitations from './messages-invitations';
import * as requester from './messages-requester';

/** Every single letter by name; `emails/<name>.mjml` is its template. The newsletter has its own door: emails/newsletter.ts. */
export const catalog = {
  'sign-in': access.signIn,
  'join-confirm': access.joinConfirm,
  'already-joined': access.alreadyJoined,
  'staff-invitation': access.staffInvitation,
  'readiness-ready': advocate.readinessReady,
  'claim-returned': claims.claimReturned,
  'claim-approved': claims.claimApproved,
  'claim-lapsed': claims.claimLapsed,
  'place-free': claims.placeFree,
  ask: advocate.ask,
  'ask-accepted': requester.askAccepted,
  'request-new': requester.requestNew,
  'request-update': requester.requestUpdate,
  'impact-note': advocate.impactNote,
  'cohort-invitation': invitations.cohortInvitation,
  'cohort-reminder': invitations.cohortReminder,
  'cohort-feedback': invitations.cohortFeedback,
  'cohort-changed': invitations.cohortChanged,
  'nomination-update': invitations.nominationUpdate,
};

export type MessageName = keyof typeof catalog;
export type PropsOf<Name extends MessageName> = z.infer<(typeof catalog)[Name]['schema']>;
export const messageNames = Object.keys(catalog) as MessageName[];
