/** A letter as a reader sees it who chose light or dark, whatever the system of the one who looks has chosen. */
export function asSeen(html: string, look: 'light' | 'dark'): string {
  return html
    .replace(/@media \(prefers-color-scheme:\s*dark\)/g, look === 'dark' ? '@media all' : '@media not all')
    .replaceAll('color-scheme: light dark', `color-scheme: ${look}`)
    .replaceAll('supported-color-schemes: light dark', `supported-color-schemes: ${look}`)
    .replaceAll('color-scheme" content="light dark"', `color-scheme" content="${look}"`);
}
