// The words by which CRMs say the type of a deal, the kind of a survey and the kind of an event. Any other word is refused, never guessed.
import { ok, refuse } from '~/platform/result';
import type { AttendanceKind, DealType, SurveyKind } from '~/generated/prisma/enums';
import type { CellResult } from './reading';

const DEAL_TYPES: Record<DealType, string> = {
  NEW: 'new newbusiness newcustomer newlogo newdeal acquisition',
  UPSELL:
    'upsell expansion existingbusiness existingcustomerupgrade upgrade crosssell addon extension existingcustomerexpansion',
  RENEWAL: 'renewal renew existingcustomerrenewal contractrenewal',
};
const SURVEY_KINDS: Record<SurveyKind, string> = {
  NPS: 'nps netpromoter netpromoterscore loyalty relationship',
  CSAT: 'csat customersatisfaction satisfaction satisfactionscore',
};
const ATTENDANCE_KINDS: Record<AttendanceKind, string> = {
  WEBINAR: 'webinar webcast onlineevent virtualevent',
  USER_GROUP: 'usergroup usergroups usergroupmeeting communitymeeting meetup',
  CUSTOMER_BOARD: 'customerboard customeradvisoryboard cab advisoryboard board',
  BETA: 'beta betatest betaprogramme betaprogram earlyaccess pilot',
  TRAINING: 'training workshop course class onboardingtraining bootcamp',
  EVENT: 'event conference summit roadshow tradeshow fair',
};

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}]/gu, '');

/** A reader for one list of words; `accepted` is what the refusal offers. */
function reader<Value extends string>(words: Record<Value, string>, accepted: string) {
  const known = new Map<string, Value>();
  for (const [value, said] of Object.entries(words) as [Value, string][]) {
    for (const word of [...said.split(' '), plain(value)]) known.set(word, value);
  }
  return (text: string): CellResult<Value> => {
    const value = known.get(plain(text));
    if (value) return ok(value);
    return refuse({ reason: 'This word is not known here.', mend: `Write ${accepted}, or leave the column out` });
  };
}

/** New, upsell or renewal, in the words of HubSpot, Salesforce and plain exports. */
export const readDealType = reader(DEAL_TYPES, 'new, upsell (or expansion) or renewal');

/** NPS or CSAT. */
export const readSurveyKind = reader(SURVEY_KINDS, 'NPS or CSAT');

/** What sort of event somebody attended. */
export const readAttendanceKind = reader(
  ATTENDANCE_KINDS,
  'webinar, user group, customer board (or CAB), beta, training or event',
);
