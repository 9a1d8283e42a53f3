import { escapeHtml } from './slots';

/** The same letter with its counted links leading through `base`, e.g. `https://…/r/TOKEN`, by their keys. */
export function throughOurs(html: string, links: readonly { key: string; url: string }[], base: string): string {
  const ours = new Map(links.map(({ key, url }) => [escapeHtml(url), `${base}/${key}`]));
  return html.replaceAll(/(?<=\shref=")[^"]*(?=")/g, (url) => ours.get(url) ?? url);
}
