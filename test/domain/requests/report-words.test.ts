import { expect, it } from 'vitest';
import { hoursText, inHours, shareText, spreadText } from '~/domain/requests/report-words';
import { hours, minutes } from '~/platform/time';

it.each([
  [shareText({ part: 0, of: 0 }), 'none'],
  [shareText({ part: 3, of: 4 }), '3 of 4: too few to say'],
  [shareText({ part: 12, of: 14 }), '86% (12 of 14)'],
  [spreadText({ n: 0, median: null, p90: null }), 'none'],
  [spreadText({ n: 2, median: null, p90: null }), '2: too few to say'],
  [spreadText({ n: 9, median: hours(3.5), p90: hours(12) }), '3.5 h, 90 % within 12 h (of 9)'],
  [hoursText(minutes(5)), '5 min'],
])('reads “%s”', (text, expected) => expect(text).toBe(expected));

it('gives a spreadsheet hours with one digit', () => expect(inHours(minutes(95))).toBe(1.6));
