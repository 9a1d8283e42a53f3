// The fields of what people said and took part in: surveys, attendance, certifications.
import { factId, field, isDeleted, person, type CrmField } from './field';

export const SURVEYS: CrmField[] = [
  factId('answer', 'surveyid responseid answerid submissionid'),
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
  factId('attendance', 'attendanceid registrationid campaignmemberid'),
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
  factId('certification', 'certificationid certificateid credentialid'),
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
