/** A letter as a reader sees it who chose light or dark, whatever the system of the one who looks has chosen. */
export function asSeen(html: string, look: 'light' | 'dark'): string {
  return html
    .replace(/@media \(prefers-color-scheme:\s*dark\)/g, look === 'dark' ? '@media all' : '@media not all')
    .replace(/(color-schemes?(?:: |" content="))light dark/g, `$1${look}`);
}
