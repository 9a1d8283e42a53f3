import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind, escapeHtml, fill, namesIn, parseParts, SlotError } from '#emails/slots';

describe('cutting a template', () => {
  it('finds slots and nested blocks', () => {
    const parts = parseParts('a{{one}}b{{#list}}<i>{{item}}</i>{{#more}}!{{/more}}{{/list}}c');
    expect([...namesIn(parts)]).toEqual(['one', 'list', 'item', 'more']);
    expect(fill(parts, { one: '1', list: ['x', 'y'], more: true })).toBe('a1b<i>x</i>!<i>y</i>!c');
  });

  it.each([
    ['{{#a}}', 'open but never closed'],
    ['{{/a}}', 'closed but not open'],
    ['{{#a}}{{#b}}{{/a}}{{/b}}', 'closed but not open'],
    ['{{ a }}', 'cannot be read'],
    ['{{a.b}}', 'cannot be read'],
    ['<a href="{{a}}">', 'an address'],
    ['<a href="https://x/{{aUrl}}">', 'an address'],
    ['<img src="{{a}}">', 'an address'],
  ])('refuses %s', (source, problem) => {
    expect(() => parseParts(source)).toThrow(SlotError);
    expect(() => parseParts(source)).toThrow(problem);
  });
});

describe('filling', () => {
  it.each([
    ['an empty list', { block: [] }, ''],
    ['nothing', { block: undefined }, ''],
    ['no key', {}, ''],
    ['false', { block: false }, ''],
    ['an empty text', { block: '' }, ''],
    ['true', { block: true }, '<outer>'],
    ['a text', { block: 'seen' }, '<outer>'],
    ['an object', { block: { name: 'inner' } }, '<inner>'],
    ['a list of objects', { block: [{ name: 'a' }, {}] }, '<a><outer>'],
  ])('a block of %s', (_case, values, expected) => {
    expect(fill(parseParts('{{#block}}<{{name}}>{{/block}}'), { name: 'outer', ...values })).toBe(expected);
  });

  it.each([
    ['missing', {}],
    ['undefined', { name: undefined }],
    ['true', { name: true }],
    ['a list', { name: ['a'] }],
  ])('refuses a slot that is %s', (_case, values) => {
    expect(() => fill(parseParts('{{name}}'), values)).toThrow(SlotError);
  });

  it('does not take what every object has for a value', () => {
    expect(() => fill(parseParts('{{constructor}}'), {})).toThrow(SlotError);
    expect(fill(parseParts('{{#toString}}x{{/toString}}'), {})).toBe('');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/path', ''])(
    'refuses the address %j',
    (url) => {
      expect(() => fill(parseParts('<a href="{{goUrl}}">'), { goUrl: url })).toThrow(SlotError);
    },
  );

  it.each(['<script>alert(1)</script>', '" onmouseover="x', "' x='", '&amp;', '<mj-raw>', '<!--', '-->'])(
    'escapes %s',
    (name) => {
      const html = fill(parseParts('<p title="{{name}}">{{name}}</p>'), { name });
      expect(html).toBe(`<p title="${escapeHtml(name)}">${escapeHtml(name)}</p>`);
      expect(html.replace('<p title="', '').replace('</p>', '')).not.toMatch(/<|'/);
    },
  );

  it('never reads a value for marks, whatever it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{{b}}', '{{#b}}', '{{/list}}', '{', '{{', '}}', '$&', '$1', '\\'),
    );
    const parts = parseParts('{{a}}|{{b}}|{{#list}}{{item}}{{b}};{{/list}}');
    fc.assert(
      fc.property(text, text, fc.array(text), (a, b, list) => {
        const inner = list.map((item) => `${escapeHtml(item)}${escapeHtml(b)};`).join('');
        expect(fill(parts, { a, b, list })).toBe(`${escapeHtml(a)}|${escapeHtml(b)}|${inner}`);
      }),
    );
  });
});

describe('binding what is the same for all', () => {
  const parts = parseParts(
    '{{a}}{{#mine}}[{{a}}{{b}}{{#list}}({{c}}{{b}}){{/list}}]{{/mine}}{{#list}}({{c}}){{/list}}{{#gone}}x{{/gone}}',
  );
  const shared = { a: '<A>', list: [{ c: '1' }, { c: '2' }], gone: undefined };

  it('joins it once and leaves the rest open', () => {
    const bound = bind(parts, shared);
    expect([...namesIn(bound)].sort()).toEqual(['b', 'mine']);
    expect(bound).toHaveLength(3);
  });

  it('ends in the same letter as filling all at once', () => {
    for (const own of [{ mine: true, b: 'B' }, { mine: false, b: 'B' }, { mine: { b: 'own' } }]) {
      expect(fill(bind(parts, shared), own)).toBe(fill(parts, { ...shared, ...own }));
    }
  });

  it('reads no marks in what it bound', () => {
    expect(fill(bind(parseParts('{{a}}{{b}}'), { a: '{{b}}' }), { b: 'x' })).toBe('{{b}}x');
  });

  it('survives storing as JSON', () => {
    const stored = JSON.parse(JSON.stringify(bind(parts, shared))) as ReturnType<typeof bind>;
    expect(fill(stored, { mine: true, b: 'B' })).toBe(fill(parts, { ...shared, mine: true, b: 'B' }));
  });
});
