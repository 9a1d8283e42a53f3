import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPlaces, letterParagraphs, unknownPlaces } from '~/domain/cohorts/letter-words';

const hanna = { firstName: 'Hanna', account: 'Tessel & Sons' };

describe('places', () => {
  it('are filled in, however they are written', () => {
    expect(fillPlaces('Hello {First name} of {account}, {account}!', hanna)).toBe(
      'Hello Hanna of Tessel & Sons, Tessel & Sons!',
    );
    expect(fillPlaces('Hello {first name} of {account}', { firstName: '', account: null })).toBe(
      'Hello there of your company',
    );
  });

  it('are never read in what fills them', () => {
    expect(fillPlaces('{first name}', { firstName: '$& {account}', account: 'X' })).toContain('$&');
  });

  it('that nobody fills are named', () => {
    expect(unknownPlaces('Dear {first name}, {company} and {FIRST NAME} and {account}')).toEqual(['{company}']);
  });
});

describe('paragraphs', () => {
  it.each([
    [
      'Hello **Hanna**,\n\nyou _closed_ `early`.',
      [
        { text: 'Hello Hanna,', items: [] },
        { text: 'you closed early.', items: [] },
      ],
    ],
    ['- one\n- **two**', [{ text: '', items: ['one', 'two'] }]],
    ['See [our page](https://x.example/a).', [{ text: 'See our page (https://x.example/a).', items: [] }]],
    ['https://x.example/a', [{ text: 'https://x.example/a', items: [] }]],
    [
      '# Title\n\n> said\n\n---\n\nend',
      [
        { text: 'Title', items: [] },
        { text: 'said', items: [] },
        { text: 'end', items: [] },
      ],
    ],
    ['Fish & chips "now" <b>', [{ text: 'Fish & chips "now" <b>', items: [] }]],
    ['a\nb', [{ text: 'a b', items: [] }]],
  ])('of %j', (markdown, expected) => {
    expect(letterParagraphs(markdown, hanna)).toEqual(expected);
  });

  it('hold a name as it is, whatever it looks like', () => {
    const odd = { firstName: '*Ann*', account: '[x](javascript:1)' };
    expect(letterParagraphs('Dear {first name} at {account}', odd)).toEqual([
      { text: 'Dear *Ann* at [x](javascript:1)', items: [] },
    ]);
  });

  it('are never none', () => {
    fc.assert(
      fc.property(fc.string(), (markdown) => {
        const paragraphs = letterParagraphs(markdown, hanna);
        expect(paragraphs.length).toBeGreaterThan(0);
        for (const { text, items } of paragraphs) expect(text !== '' || items.length > 0).toBe(true);
      }),
    );
  });
});
