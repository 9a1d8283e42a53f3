import { expect, it } from 'vitest';
import { markdownToHtml } from '~/domain/opportunities/markdown.server';

it('writes paragraphs, lists, headings and links', () => {
  expect(markdownToHtml('# What we ask\n\n- **800** words\n\n[Blog](https://northbeam.example)')).toBe(
    '<h3>What we ask</h3>\n<ul>\n<li><strong>800</strong> words</li>\n</ul>\n<p><a href="https://northbeam.example" rel="noreferrer">Blog</a></p>\n',
  );
});

it.each([
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '<p style="color:red" onclick="alert(1)">x</p>',
  '<iframe src="https://a.example"></iframe>',
])('lets nothing through that acts: %s', (text) => {
  expect(markdownToHtml(text)).not.toMatch(/script|onerror|onclick|style|iframe|<img/);
});
