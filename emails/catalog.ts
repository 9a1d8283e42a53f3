import type { z } from 'zod';
import * as access from './messages-access';
import * as accounts from './messages-accounts';
import * as advocate from './messages-advocate';
import * as alerts from './messages-alerts';
import * as claims from './messages-claims';
import * as clocks from './messages-clocks';
import * as issues from './messages-issues';
import * as invitations from './messages-invitations';
import * as meetings from './messages-meetings';
import * as newsletter from './messages-newsletter';
import * as requester from './messages-requester';
import * as sops from './messages-sops';

/** Every single letter by name; `emails/<name>.mjml` is its template. The newsletter has its own door: emails/newsletter.ts. */
export const catalog = {
  'sign-in': access.signIn,
  'join-confirm': access.joinConfirm,
  'already-joined': access.alreadyJoined,
  'staff-invitation': access.staffInvitation,
  'help-task': accounts.helpTask,
  'readiness-ready': advocate.readinessReady,
  'claim-returned': claims.claimReturned,
  'claim-approved': claims.claimApproved,
  'claim-lapsed': claims.claimLapsed,
  'place-free': claims.placeFree,
  ask: advocate.ask,
  'ask-not-needed': advocate.askNotNeeded,
  'owner-approval': requester.ownerApproval,
  'asking-note': requester.askingNote,
  'ask-accepted': requester.askAccepted,
  'request-new': requester.requestNew,
  'request-update': requester.requestUpdate,
  'asset-still-true': requester.assetStillTrue,
  'request-clock': clocks.requestClock,
  'request-message': clocks.requestMessage,
  'sop-agreement': sops.sopAgreement,
  'issue-approval': newsletter.issueApproval,
  'issue-missing': issues.issueMissing,
  'impact-note': advocate.impactNote,
  'opportunity-alert': alerts.opportunityAlert,
  'meeting-update': meetings.meetingUpdate,
  'meeting-briefing': meetings.meetingBriefing,
  'cohort-invitation': invitations.cohortInvitation,
  'cohort-reminder': invitations.cohortReminder,
  'cohort-feedback': invitations.cohortFeedback,
  'cohort-changed': invitations.cohortChanged,
  'nomination-update': invitations.nominationUpdate,
};

export type MessageName = keyof typeof catalog;
export type PropsOf<Name extends MessageName> = z.infer<(typeof catalog)[Name]['schema']>;
export const messageNames = Object.keys(catalog) as MessageName[];
