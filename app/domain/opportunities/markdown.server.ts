// What managers write is Markdown; readers get a small set of plain elements, whatever was typed.
import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['h3', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'blockquote', 'br', 'code'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h4: 'h3',
    a: sanitizeHtml.simpleTransform('a', { rel: 'noreferrer' }),
  },
};

/** Markdown as HTML that may stand on a page: headings become the third level, scripts and styles vanish. */
export function markdownToHtml(text: string): string {
  return sanitizeHtml(marked.parse(text, { async: false, gfm: true }), allowed);
}
