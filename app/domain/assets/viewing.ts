// product.md §4: a share link counts views. A view is a page opened by somebody: not a preview of a chat, not a mail scanner,
// not a browser that looks ahead. Nothing is kept of who it was.

const PROGRAMS =
  /bots?\b|crawl|spider|preview|facebookexternalhit|whatsapp|embedly|safelinks|proofpoint|mimecast|barracuda|curl|wget|python|go-http|java\/|node|axios|headless|lighthouse|monitor|pingdom/i;

/** Whether a call of the page of a link is somebody looking at it. */
export function isView({
  method,
  headers,
}: {
  method: string;
  headers: { get(name: string): string | null };
}): boolean {
  if (method !== 'GET') return false;
  const ahead = [headers.get('sec-purpose'), headers.get('purpose'), headers.get('x-moz')];
  if (ahead.some((value) => /prefetch|prerender|preview/i.test(value ?? ''))) return false;
  const destination = headers.get('sec-fetch-dest');
  if (destination && destination !== 'document') return false;
  const agent = headers.get('user-agent') ?? '';
  return agent !== '' && !PROGRAMS.test(agent);
}
