import { describe, expect, it } from 'vitest';
import { sampleIssue } from '#emails/samples-newsletter';
import { checkOrder } from '~/domain/newsletter/check-blocks';
import { checkWritten, openPlaces } from '~/domain/newsletter/check-written';
import { paragraphsOf } from '~/domain/newsletter/written';
import { blocks } from '#test/support/issues';

const own = (title: string, text: string, isOn = true) => ({ id: 'blk_a', isOn, title, text, action: '', url: '' });
const found = (free: ReturnType<typeof own>[], introduction = 'Hello.') => {
  const shown = free.map(({ isOn: _, text, ...one }) => ({ ...one, paragraphs: paragraphsOf(text) }));
  const content = { ...sampleIssue, free: shown.filter(({ paragraphs }) => paragraphs.length > 0) };
  return checkWritten(blocks({ free, introduction }), content).map(({ level, title, block }) => [level, title, block]);
};

it.each([
  ['![cat](https://x.example/c.png)\n\nText', [['must', 'A picture in “Depot day”', 'blk_a']]],
  ['[Save a place](/board)', [['must', 'A link in “Depot day” leads nowhere', 'blk_a']]],
  [
    'Text <u>here</u>',
    [
      ['look', 'HTML in “Depot day”', 'blk_a'],
      ['look', 'HTML in “Depot day”', 'blk_a'],
    ],
  ],
  ['---', [['must', 'Nothing is said in “Depot day”', 'blk_a']]],
  ['We love what you wrote.', [['look', '“love” in “Depot day”', 'blk_a']]],
  ['Tell us on G2 how much you loved it.', [['must', '“loved” beside a review in “Depot day”', 'blk_a']]],
  ['Come to **Leeds**.', []],
])('names what is wrong in %j, and where', (text, findings) => {
  expect(found([own('Depot day', text)])).toEqual(findings);
});

it('looks at the greeting too, and at no block that is left out', () => {
  expect(found([own('T', '![x](y)', false)], 'A ![cat](https://x.example/c.png) here')).toEqual([
    ['must', 'A picture in the greeting', 'words'],
  ]);
});

describe('a place that was not filled in', () => {
  const of = (content: Partial<typeof sampleIssue>, text = '') =>
    openPlaces({ ...sampleIssue, ...content }, [{ text }]).map(({ title, block }) => [title, block]);

  it('leads to its block', () => {
    expect(of({})).toEqual([]);
    expect(of({ introduction: paragraphsOf('Hello {{name}}') })).toEqual([
      ['“{{name}}” is still in the letter', 'words'],
    ]);
    const free = [{ ...own('On [date]', ''), paragraphs: paragraphsOf('Text') }];
    expect(of({ free })).toEqual([['“[date]” is still in the letter', 'blk_a']]);
    const feedback = { items: [{ said: 'Slow.', did: 'TBD' }], url: 'https://x.example' };
    expect(of({ feedback })).toEqual([['“TBD” is still in the letter', 'feedback']]);
  });

  it('is found in the letter itself where no block has it, and is no link that is called a date', () => {
    expect(of({}, 'Dear {{firstName}}')).toEqual([['“{{firstName}}” is still in the letter', 'words']]);
    expect(of({}, 'See [date](https://x.example)')).toEqual([]);
  });
});

describe('the order', () => {
  const titles = (changes: Partial<typeof sampleIssue>) =>
    checkOrder({ ...sampleIssue, ...changes }).map(({ title }) => title);
  it('keeps incentive and review apart, by blocks that are really there (V1, V5)', () => {
    const beside = ['The incentive stands beside the review'];
    expect(titles({})).toEqual([]);
    expect(titles({ thanks: undefined })).toEqual(beside);
    expect(titles({ order: ['incentive', 'review', 'thanks'] })).toEqual(beside);
    expect(titles({ order: ['incentive', 'review', 'thanks'], review: undefined })).toEqual([]);
    const free = [{ ...own('Depot day', ''), paragraphs: paragraphsOf('Text') }];
    expect(titles({ free, order: ['incentive', 'blk_a', 'review', 'thanks'] })).toEqual([]);
    expect(titles({ order: ['incentive', 'blk_a', 'review', 'thanks'] })).toEqual(beside);
  });
});
