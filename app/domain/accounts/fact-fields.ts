// The fields of what an account does with us: usage, subscriptions, tickets.
import { account, currency, factId, field, isDeleted, person, type CrmField } from './field';

export const USAGE: CrmField[] = [
  factId('usage record', 'usageid usagerecordid'),
  ...person,
  field('feature', 'Feature', 'text', 'feature featurename featureused module'),
  field(
    'endsOn',
    'Last day of the span',
    'date',
    'endson periodend periodenddate enddate weekending monthending snapshotdate asof',
  ),
  field('startsOn', 'First day of the span', 'date', 'startson periodstart periodstartdate startdate'),
  field('usedOn', 'Day of use (a span of one day)', 'date', 'usedon usagedate date day activitydate eventdate'),
  field('days', 'Length of the span in days (30 when nothing is said)', 'integer', 'days perioddays spandays'),
  field('actions', 'Actions', 'integer', 'actions usagecount actioncount eventcount events count'),
  field('activeUsers', 'Active users', 'integer', 'activeusers users usercount mau wau dau'),
  field('minutes', 'Minutes', 'integer', 'minutes minutesused durationminutes timeminutes'),
  field('signIns', 'Sign-ins', 'integer', 'signins logins logincount signincount'),
  isDeleted,
];

export const SUBSCRIPTIONS: CrmField[] = [
  factId('subscription', 'subscriptionid'),
  ...account,
  field('plan', 'Plan', 'text', 'plan plantier planname product productname edition'),
  field('seats', 'Seats', 'integer', 'seats quantity licences licenses'),
  field('annualRevenue', 'Revenue a year', 'money', 'arramount arr annualrecurringrevenue annualvalue hsarr'),
  currency,
  field('startedOn', 'Started on', 'date', 'startedon startdate subscriptionstartdate periodstart'),
  field('endedOn', 'Ended on', 'date', 'endedon enddate subscriptionenddate cancelledon canceldate'),
  field('isTrial', 'Is a trial', 'yes-no', 'istrial trial'),
  field('isUpgrade', 'Is an upgrade', 'yes-no', 'isupgrade upgradeflag upgrade'),
  field('isDowngrade', 'Is a downgrade', 'yes-no', 'isdowngrade downgradeflag downgrade'),
  field('isChurned', 'Churned', 'yes-no', 'ischurned churnflag churned'),
  isDeleted,
];

export const TICKETS: CrmField[] = [
  factId('ticket', 'ticketid casenumber caseid'),
  ...person,
  field('openedOn', 'Opened on', 'date', 'openedon submittedat createdat createdate createddate openedat opendate'),
  field('closedOn', 'Closed on', 'date', 'closedon closedat closeddate closedate solvedat resolvedat'),
  field('priority', 'Priority', 'text', 'priority hsticketpriority severity'),
  field('isEscalated', 'Escalated', 'yes-no', 'isescalated escalationflag escalated'),
  field('satisfaction', 'Satisfaction (1 to 5)', 'score', 'satisfaction satisfactionscore csat csatscore'),
  isDeleted,
];
