// product.md §6: everybody who is left out is left out for a reason, counted by its name.
import type { InviteRefusalCode } from './invitation-rules';

export const refusalNames: Record<InviteRefusalCode, string> = {
  advocate: 'In the programme, or left it',
  staff: 'Works for us',
  competitor: 'Works for a competitor',
  left: 'Left the account',
  'no-address': 'No e-mail address',
  declined: 'Wants no invitations',
  suppressed: 'Mail bounces, or was reported',
  stop: 'Stop moment at the account',
  invited: 'Already invited this quarter',
  'account-budget': 'No asks left at the account this quarter',
  closed: 'Cohort closed',
  'no-postal-address': 'Postal address missing',
  unknown: 'Not in the CRM any more',
};
