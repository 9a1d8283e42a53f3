// The fields of what happened at an account: usage, subscriptions, tickets, surveys, attendance, certifications.
import { accountId, currency, field, isDeleted, type CrmField } from './field';

const externalId = (of: string, headers: string) =>
  field('externalId', `CRM id (finds the ${of})`, 'id', `${headers} id crmid externalid recordid hsobjectid`);

/** Who a line is about. The account may be left out where the person leads to it. */
const account: CrmField[] = [
  accountId(
    'accountid accountexternalid companyid associatedcompanyid associatedcompanyids primaryassociatedcompanyid organizationid orgid',
  ),
  field(
    'accountDomain',
    'Account (its e-mail domain)',
    'domain',
    'accountdomain companydomainname companydomain emaildomain domain website',
  ),
];
const person: CrmField[] = [
  ...account,
  field(
    'contactExternalId',
    'Person (their CRM id)',
    'id',
    'contactid contactexternalid associatedcontactid associatedcontactids whoid vid',
  ),
  field(
    'contactEmail',
    'Person (e-mail)',
    'email',
    'contactemail email emailaddress useremail workemail requesteremail respondentemail attendeeemail',
  ),
];

export const USAGE: CrmField[] = [
  externalId('usage record', 'usageid usagerecordid'),
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
  externalId('subscription', 'subscriptionid'),
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
  externalId('ticket', 'ticketid casenumber caseid'),
  ...person,
  field('openedOn', 'Opened on', 'date', 'openedon submittedat createdat createdate createddate openedat opendate'),
  field('closedOn', 'Closed on', 'date', 'closedon closedat closeddate closedate solvedat resolvedat'),
  field('priority', 'Priority', 'text', 'priority hsticketpriority severity'),
  field('isEscalated', 'Escalated', 'yes-no', 'isescalated escalationflag escalated'),
  field('satisfaction', 'Satisfaction (1 to 5)', 'score', 'satisfaction satisfactionscore csat csatscore'),
  isDeleted,
];

export const SURVEYS: CrmField[] = [
  externalId('answer', 'surveyid responseid answerid submissionid'),
  ...person,
  field('kind', 'NPS or CSAT', 'survey-kind', 'kind surveykind surveytype scoretype hssurveytype type survey metric'),
  field('score', 'Score', 'score', 'score rating value hsvalue answer'),
  field('npsScore', 'NPS score (0 to 10)', 'score', 'npsscore nps netpromoterscore npsrating'),
  field(
    'csatScore',
    'CSAT score (1 to 5)',
    'score',
    'csatscore csat csatrating customersatisfaction satisfactionscore',
  ),
  field(
    'answeredOn',
    'Answered on',
    'date',
    'answeredon answeredat responsedate respondedat submittedat surveydate createdate createddate createdat date hssubmissiontimestamp',
  ),
  isDeleted,
];

export const ATTENDANCE: CrmField[] = [
  externalId('attendance', 'attendanceid registrationid campaignmemberid'),
  ...person,
  field(
    'title',
    'What they attended',
    'text',
    'title eventname event eventtitle webinar webinarname webinartitle campaignname hseventname name topic',
  ),
  field('kind', 'Kind of event', 'attendance-kind', 'kind eventtype eventkind type campaigntype hseventtype'),
  field('attendedOn', 'Attended on', 'date', 'attendedon attendedat date eventdate startdate starttime webinardate'),
  isDeleted,
];

export const CERTIFICATIONS: CrmField[] = [
  externalId('certification', 'certificationid certificateid credentialid'),
  ...person,
  field(
    'title',
    'Certificate',
    'text',
    'title certification certificationname certificate certificatename course coursename name',
  ),
  field(
    'certifiedOn',
    'Certified on',
    'date',
    'certifiedon certifiedat issuedon issuedate issuedat awardedon completedon completedat completiondate date',
  ),
  isDeleted,
];
