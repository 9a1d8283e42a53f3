import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphsOf, writtenFaults } from '~/domain/newsletter/written';

const said = (markdown: string) =>
  paragraphsOf(markdown).map(({ runs, bullet, isHeading }) =>
    [
      isHeading ? '#' : bullet,
      runs
        .map(
          ({ plain, bold, italic, label, linkUrl }) =>
            plain + (bold && `*${bold}*`) + (italic && `_${italic}_`) + (linkUrl && `${label}→${linkUrl}`),
        )
        .join(''),
    ]
      .filter(Boolean)
      .join(' '),
  );

it.each([
  ['Two\nlines.\n\nAnd **bold**, *slanted* words.', ['Two lines.', 'And *bold*, _slanted_ words.']],
  ['# A heading\n\nText', ['# A heading', 'Text']],
  ['- one\n- **two**\n\n1. first\n2. second', ['• one', '• *two*', '1. first', '2. second']],
  ['- one\n  - inner\n- two', ['• one', '• inner', '• two']],
  ['3. third', ['3. third']],
  ['See [our blog](https://blog.example/a?b=1&c=2).', ['See our blog→https://blog.example/a?b=1&c=2.']],
  ['https://blog.example', ['https://blog.example→https://blog.example']],
  ['> quoted', ['quoted']],
  ['[x](javascript:alert(1)) and [y](/board)', ['x and y']],
  ['a ![cat](https://x.example/c.png) b', ['a  b']],
  ['<script>alert(1)</script>\n\nText <b>here</b>', ['Text here']],
  ['   \n\n---\n', []],
])('sets %j', (markdown, expected) => {
  expect(said(markdown)).toEqual(expected);
});

it('holds for anything typed no empty paragraph, and no link but a web address', () => {
  const typed = fc
    .array(fc.oneof(fc.string(), fc.constantFrom('![', '](', '<img src=x>', '**', '\n- ', '\n# ', 'javascript:')))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(typed, (markdown) => {
      for (const { runs } of paragraphsOf(markdown)) {
        expect(runs.length).toBeGreaterThan(0);
        for (const { linkUrl } of runs) if (linkUrl) expect(linkUrl).toMatch(/^https?:\/\//i);
      }
    }),
  );
});

it('names what no letter shows', () => {
  const kinds = (markdown: string) => writtenFaults(markdown).map(({ kind, words }) => `${kind}: ${words}`);
  expect(kinds('Fine, [here](https://x.example).')).toEqual([]);
  expect(kinds('![cat](https://x.example/c.png)')).toEqual(['picture: cat']);
  expect(kinds('- ![](https://x.example/c.png)')).toEqual(['picture: https://x.example/c.png']);
  expect(kinds('Text <img src="x"> here')).toEqual(['picture: <img src="x">']);
  expect(kinds('a <u>b</u>')).toEqual(['html: <u>', 'html: </u>']);
  expect(kinds('[board](/board) [mail](mailto:a@b.example)')).toEqual([
    'address: /board',
    'address: mailto:a@b.example',
  ]);
});
