import { doIUseEmail } from '@jsx-email/doiuse-email';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asSeen } from '#emails/as-seen';
import { letterNames, showLetter, type Shown } from '#emails/every-letter';
import { escapeHtml } from '#emails/slots';
import { expectAccessible, openBrowser, openPage } from '#test/support/browser';

const CLIENTS = ['apple-mail.*', 'gmail.desktop-webmail', 'gmail.ios', 'gmail.android', 'outlook.*', 'yahoo.*'];

/** What some of these programs do not know, and why a letter is whole without it. */
const DISPENSABLE = {
  '<body> element': 'becomes a div; the canvas inside has the colour too',
  '@media': 'the letter stays wide, or light, or as the program darkens it',
  'Chaining selectors': 'MJML’s hooks for one program each',
  'aria-label attribute': 'the article is read without its name',
  'role attribute': 'tables are read as tables',
  'border-radius': 'corners are square',
  opacity: 'the preheader is hidden by display and height too',
  overflow: 'the same',
  outline: 'MJML’s reset for pictures in links',
  'table-layout': 'columns are as wide as their cells say',
  'target attribute': 'the program opens links as it always does',
  'word-break': 'a long address is wider than its line',
  'word-spacing': 'MJML’s reset against the wide spaces of one program',
};

/** Known by all, but not in each of its values: ours are the plain ones. A name that is not here yet wants a look. */
const PARTLY = [
  ...['!important keyword', 'Class selector', 'Descendant combinator', 'ID selector', 'Type selector'],
  ...['align attribute', 'dir attribute', 'height attribute', 'lang attribute', 'width attribute'],
  ...['background', 'border', 'display', 'display:none', 'margin', 'max-width', 'padding'],
  ...['font-size', 'font-weight', 'letter-spacing', 'line-height', 'text-align', 'text-decoration', 'text-indent'],
  'text-transform',
];

/** Features that some of the programs do not know, or not in full. */
function featuresAgainst(html: string) {
  const found = doIUseEmail(html, { emailClients: CLIENTS });
  const names = (lines: readonly string[]) => new Set(lines.map((line) => /`(.+?)` is /.exec(line)?.[1] ?? line));
  const unknown = names(found.success ? [] : found.errors);
  return {
    unknown: [...unknown].filter((name) => !(name in DISPENSABLE)),
    partly: [...names(found.warnings)].filter((name) => !(name in DISPENSABLE) && !PARTLY.includes(name)),
  };
}

const NOTHING = { unknown: [], partly: [] };
const hrefs = (html: string) =>
  [...html.matchAll(/\shref="([^"]*)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));

describe.each(letterNames)('%s', (name) => {
  it('uses nothing that Apple Mail, Gmail, Outlook or Yahoo do not know, but for what it can do without', async () => {
    expect(featuresAgainst((await showLetter(name)).html)).toEqual(NOTHING);
  });

  it('says what it is before it is opened: language, title, a preheader that is not the subject', async () => {
    const { html, subject, preheader } = await showLetter(name);
    expect(html).toContain('lang="en-GB"');
    expect(html.length).toBeLessThan(100_000);
    expect(preheader.length).toBeGreaterThan(15);
    expect(preheader).not.toBe(subject);
    expect(subject.length).toBeLessThanOrEqual(100);
  });

  it('names no clause, which no reader knows', async () => {
    const { subject, preheader, text } = await showLetter(name);
    expect(`${subject} ${preheader} ${text}`).not.toMatch(/\((rules )?[A-Z]\d{1,2}[,)]/);
  });

  it('leads to the same places in both twins, all of them by https', async () => {
    const { html, text } = await showLetter(name);
    const linked = hrefs(html);
    expect(linked.filter((url) => !url.startsWith('https://'))).toEqual([]);
    expect(linked.filter((url) => !text.includes(url))).toEqual([]);
    expect((text.match(/https?:\/\/[^\s<>]+/g) ?? []).filter((url) => !html.includes(escapeHtml(url)))).toEqual([]);
    for (const [, source = ''] of html.matchAll(/\ssrc="([^"]*)"/g)) expect(source).toMatch(/^https:\/\//);
  });
});

it.each([
  ['a fixed position', '<p style="position:fixed">x</p>', 'position'],
  ['a grid', '<p style="display:grid">x</p>', 'display:grid'],
  ['a web font', '<style>@font-face { font-family: X; src: url(x) }</style>', '@font-face'],
  ['a form', '<form><input></form>', '<form> element'],
])('control: %s is seen', async (_case, addition, name) => {
  const { html } = await showLetter('sign-in');
  expect(featuresAgainst(html.replace('</body>', `${addition}</body>`)).unknown).toContain(name);
});

const browser = await openBrowser();

// Colours do not depend on the width, nor the width on the colours: two of the four are enough.
it.each([
  ['wide and light', 600, 'light'],
  ['narrow and dark', 360, 'dark'],
] as const)(
  'every letter is read by all and stays in its window, %s',
  async (_case, width, look) => {
    const { page } = await openPage(browser, { viewport: { width, height: 800 } });
    const letters = await Promise.all(letterNames.map((name) => showLetter(name)));
    await page.setContent(asSeen(underOneAnother(letters), look));
    expect(await shapes(page)).toEqual([]);
    await expectAccessible(page);
  },
  90_000,
);

/** All in one page, because to examine each by itself takes ten times as long; without pictures, whose site is not there. */
function underOneAnother(letters: readonly Shown[]): string {
  const styles = new Set(letters.flatMap(({ html }) => html.match(/<style[\s\S]*?<\/style>/g) ?? []));
  const bodies = letters.map(({ name, html }) => {
    const [, attributes = '', inside = ''] = /<body([^>]*)>([\s\S]*)<\/body>/.exec(html) ?? [];
    return `<section id="${name}" aria-label="${name}"><div${attributes}>${inside}</div></section>`;
  });
  const page = `<title>Letters</title>${[...styles].join('')}<body style="margin:0">${bodies.join('')}`;
  return `<!doctype html><html lang="en-GB">${page.replaceAll(/\ssrc="[^"]*"/g, ' src="data:,"')}`;
}

/** Letters that are wider than the window, and blocks that call for more than one thing. */
const shapes = (page: Page) =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll('section[id]')].filter((letter) => letter.scrollWidth > innerWidth);
    const calls = new Map<Element | null, Set<string>>();
    for (const button of document.querySelectorAll<HTMLAnchorElement>('.act a, .act-quiet a')) {
      const block = button.closest('div[style*="max-width"]');
      calls.set(block, (calls.get(block) ?? new Set()).add(button.href));
    }
    const crowded = [...calls].filter(([, urls]) => urls.size > 1);
    return [...wide, ...crowded.map(([block]) => block)].map((found) => found?.closest('section')?.id);
  });
