import { expect, test } from 'vitest';
import { readAttendanceKind, readDealType, readSurveyKind } from '~/domain/accounts/crm-words';

test.each([
  ['newbusiness', 'NEW'],
  ['New Customer', 'NEW'],
  ['Existing Customer - Upgrade', 'UPSELL'],
  ['existingbusiness', 'UPSELL'],
  ['Expansion', 'UPSELL'],
  ['RENEWAL', 'RENEWAL'],
])('deal type %s → %s', (word, value) => expect(readDealType(word)).toEqual({ ok: true, value }));

test.each([
  ['Webinar', 'WEBINAR'],
  ['user group', 'USER_GROUP'],
  ['CAB', 'CUSTOMER_BOARD'],
  ['customer_advisory_board', 'CUSTOMER_BOARD'],
  ['Beta programme', 'BETA'],
  ['TRAINING', 'TRAINING'],
  ['Conference', 'EVENT'],
])('%s → %s', (word, value) => expect(readAttendanceKind(word)).toEqual({ ok: true, value }));

test.each([
  ['Net Promoter Score', 'NPS'],
  ['csat', 'CSAT'],
])('%s → %s', (word, value) => expect(readSurveyKind(word)).toEqual({ ok: true, value }));

test.each([
  [readDealType, 'Opportunity', /new, upsell .*renewal/],
  [readSurveyKind, 'CES', /NPS or CSAT/],
  [readAttendanceKind, 'lunch', /webinar, user group, .*CAB.*training or event/],
])('a word that is not known is refused, and the refusal says which are', (read, word, mend) => {
  expect(read(word)).toMatchObject({
    ok: false,
    reason: { reason: 'This word is not known here.', mend: expect.stringMatching(mend) },
  });
});
