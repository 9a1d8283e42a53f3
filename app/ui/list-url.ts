/** Lists live in the URL: `?q=&sort=&page=`. A sort is a key, with a minus in front when it falls: `sort=-sla`. */

/** The same query string with some values changed; null or '' takes one away, and so does any change to the page number. */
export function withParams(search: URLSearchParams, changes: Readonly<Record<string, string | number | null>>): string {
  const next = new URLSearchParams(search);
  if (!('page' in changes)) next.delete('page');
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(key);
    else next.set(key, String(value));
  }
  next.sort();
  return `?${next}`;
}

export type SortLink = { href: string; direction?: 'ascending' | 'descending' };

/** Link of a column head: the first press sorts rising, the second falling. `initial` is the list's sort without a parameter. */
export function sortLink(search: URLSearchParams, key: string, initial?: string): SortLink {
  const current = search.get('sort') ?? initial;
  if (current === key) return { href: withParams(search, { sort: `-${key}` }), direction: 'ascending' };
  const direction = current === `-${key}` ? 'descending' : undefined;
  return { href: withParams(search, { sort: key }), direction };
}

/** Links to the neighbours of a page, counted from 1. */
export function pageLinks(
  search: URLSearchParams,
  page: number,
  pageCount: number,
): { previous?: string; next?: string } {
  return {
    previous: page > 1 ? withParams(search, { page: page - 1 }) : undefined,
    next: page < pageCount ? withParams(search, { page: page + 1 }) : undefined,
  };
}
