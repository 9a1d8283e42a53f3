import { describe, expect, it } from 'vitest';
import { sampleIssue } from '#emails/samples-newsletter';
import { type Checked, checkIssue, mustMend } from '~/domain/newsletter/check-issue';
import type { IssueOpportunity } from '~/domain/newsletter/opportunity-block';
import { blocks } from '#test/support/issues';

const checked = (fields: Partial<Checked> = {}): Checked => ({
  content: { ...sampleIssue, review: undefined },
  blocks: blocks(),
  sender: { postalAddress: '18 Lantern Yard', senderName: 'Priya', senderEmail: 'priya@northbeam.example' },
  review: undefined,
  segment: null,
  missing: [],
  samples: [{ html: '<p>Hello</p>', text: 'Hello', figures: ['6'] }],
  ...fields,
});
const words = (changes: Partial<Checked['content']>) => checked({ content: { ...sampleIssue, ...changes } });
const must = (one: Checked) => mustMend(checkIssue(one)).map(({ title }) => title);

it('has nothing to mend in a sound issue, and says what was checked', () => {
  expect(must(checked())).toEqual([]);
  expect(checkIssue(checked()).at(-1)).toMatchObject({ level: 'fine', text: expect.stringContaining('1 KB of 100') });
});

describe('sending is refused', () => {
  const sender = checked().sender;
  it.each<[string, Checked, string]>([
    [
      'without a postal address (M1)',
      checked({ sender: { ...sender, postalAddress: '' } }),
      'There is no postal address',
    ],
    ['without a sender (M1)', checked({ sender: { ...sender, senderName: '' } }), 'There is no sender name'],
    ['without a subject', words({ subject: '' }), 'There is no subject'],
    ['with a subject that is not true (M1)', words({ subject: 'Re: your call' }), 'The subject looks like a reply'],
    ['without a preview line', words({ preheader: '' }), 'There is no preview line'],
    [
      'over 100 KB',
      checked({ samples: [{ html: 'x'.repeat(100_000), text: '', figures: [] }] }),
      'The letter is too large',
    ],
    [
      'with a place not filled in',
      checked({ samples: [{ html: '', text: 'Dear {{name}}', figures: [] }] }),
      '“{{name}}” is still in the letter',
    ],
    ['with a zero', checked({ samples: [{ html: '', text: '', figures: ['0'] }] }), 'A zero in an impact line'],
    ['with something empty', checked({ missing: ['cards.0.facts'] }), 'Something is missing in “Open opportunities”'],
  ])('%s', (_, one, title) => {
    expect(must(one)).toContain(title);
  });
});

it('leaves to a person a long subject, an issue with nothing to do, a sender without address', () => {
  const long = checkIssue(words({ subject: 'x'.repeat(80), cards: [] }));
  expect(long.filter(({ level }) => level === 'look').map(({ title }) => title)).toEqual([
    'The subject is long',
    'No open opportunity',
  ]);
});

it('a review is not sent to readers chosen by an opinion (V2); to a neutral segment it is', () => {
  const review = { audience: {} } as IssueOpportunity;
  const to = (opinions: string[]) => must(checked({ review, segment: { name: 'Fans', opinions } }));
  expect(to(['Newest NPS'])).toContain('A review would go to hand-picked readers');
  expect(to([])).not.toContain('A review would go to hand-picked readers');
  expect(must(checked({ segment: { name: 'Fans', opinions: ['Newest NPS'] } }))).toEqual([]);
});

it('hints at a sender who may not send in that name, and holds nothing back for it', () => {
  const one = checked({ sender: { ...checked().sender, senderEmail: 'priya@gmail.com' } });
  expect(must(one)).toEqual([]);
  expect(checkIssue(one)).toContainEqual(
    expect.objectContaining({ level: 'look', title: 'The sender’s address is at gmail.com', isSetting: true }),
  );
});
