import { asSeen } from './as-seen';
import type { Shown } from './every-letter';
import { escapeHtml } from './slots';

const AUDIENCES = { advocate: 'To advocates', staff: 'To staff', visitor: 'To whoever typed an address' } as const;

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 Helvetica, Arial, sans-serif; }
  body { margin: 0 auto; max-width: 1800px; padding: 24px; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid #8886; padding: 6px 16px 6px 0; text-align: left; vertical-align: top; }
  td:last-child, th:last-child { text-align: right; white-space: nowrap; }
  .frames { display: flex; flex-wrap: wrap; gap: 24px; }
  figure { margin: 0; } iframe { background: #fff; border: 1px solid #8886; height: 80vh; }
  pre { border: 1px solid #8886; margin: 0; max-height: 80vh; overflow: auto; padding: 16px; }`;

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escapeHtml(title)}</title><style>${STYLE}</style><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;

const kilobytes = ({ html }: Shown) => `${(Buffer.byteLength(html) / 1000).toFixed(1)} KB`;

/** All letters by audience, with what a mail program shows of them before they are opened. */
export function listPage(letters: readonly Shown[]): string {
  const row = (letter: Shown) =>
    `<tr><td><a href="/${letter.name}">${letter.name}</a></td><td>${escapeHtml(letter.subject)}</td>` +
    `<td>${escapeHtml(letter.preheader)}</td><td>${kilobytes(letter)}</td></tr>`;
  const sections = Object.entries(AUDIENCES).map(([audience, title]) => {
    const rows = letters.filter((letter) => letter.audience === audience).map(row);
    const head = '<tr><th>Letter</th><th>Subject</th><th>Preheader</th><th>Size</th></tr>';
    return `<h2>${title} (${rows.length})</h2><table>${head}${rows.join('')}</table>`;
  });
  return page(`${letters.length} letters`, sections.join(''));
}

/** One letter, wide and narrow, light and dark, with its plain-text twin. */
export function letterPage(letter: Shown): string {
  const frame = (look: 'light' | 'dark', width: number) =>
    `<figure><figcaption>${width} px, ${look}</figcaption>` +
    `<iframe title="${width} px, ${look}" src="/${letter.name}.html?${look}" width="${width}"></iframe></figure>`;
  const frames = [frame('light', 600), frame('light', 360), frame('dark', 600), frame('dark', 360)].join('');
  const text = `<figure><figcaption>Plain text</figcaption><pre>${escapeHtml(letter.text)}</pre></figure>`;
  const head =
    `<p><a href="/">All letters</a> · ${AUDIENCES[letter.audience].toLowerCase()} · ${kilobytes(letter)}</p>` +
    `<p><strong>${escapeHtml(letter.subject)}</strong><br>${escapeHtml(letter.preheader)}</p>`;
  return page(letter.name, `${head}<div class="frames">${frames}${text}</div>`);
}

/** The letter itself. */
export const letterAlone = ({ html }: Shown, look: string) => asSeen(html, look === 'dark' ? 'dark' : 'light');
