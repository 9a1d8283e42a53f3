/** A letter as an answer of its own: HTML whose links open beside it, or its text. The server sets the strict policy. */
export function letterResponse({ html, text }: { html: string; text: string }, form: 'html' | 'text' = 'html') {
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  if (form === 'text') {
    return new Response(text, { headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } });
  }
  const body = html.replace(/<head[^>]*>/i, '$&<base target="_blank">');
  return new Response(body, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}
