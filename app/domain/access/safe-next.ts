// Reliability S12: `?next=` leads on to a page of ours, or nowhere.

// Browsers drop tabs and line breaks from addresses and read a backslash as a slash.
const UNSAFE = /[\u0000-\u0020\u007f-\u009f\\]/;
const HERE = 'http://here.invalid';

/** The path in `next` when it is one of this site, else null. Refused: other origins, `//`, `\`, controls, over 500 characters. */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || next.length > 500 || !next.startsWith('/') || UNSAFE.test(next)) return null;
  if (!URL.canParse(next, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(next, HERE);
  return origin === HERE && isPlain(pathname) ? pathname + search + hash : null;
}

/** No second slash at the start, also once or twice decoded: a proxy may decode before it redirects. */
function isPlain(pathname: string): boolean {
  const seen = [pathname];
  for (let i = 0; i < 3; i++) {
    try {
      seen.push(decodeURIComponent(seen.at(-1) ?? ''));
    } catch {
      return false;
    }
  }
  return seen.every((path) => !/^\/[/\\]/.test(path) && !UNSAFE.test(path.replaceAll(' ', '')));
}
