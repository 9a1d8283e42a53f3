/**
 * Requests that may come from elsewhere: signed webhooks, one-click unsubscribe (rules M2), and the API, whose routes
 * know their caller by a bearer key alone: no cookie is read there, so a browser lends a foreign page nothing.
 */
const exempt = [/^\/hooks\//, /^\/api(\/|$)/, /^\/(unsubscribe|no-invitations|leave\/[^/]+)\/[^/]+\/one-click$/];

/**
 * Whether a request may change something here (S4): reads always; else Sec-Fetch-Site decides, then Origin.
 * Neither header: refused. X-Forwarded-Host is never looked at. Under `Referrer-Policy: no-referrer` browsers send
 * `Origin: null` from our own forms, so `null` counts only beside `Sec-Fetch-Site: same-origin`.
 */
export function mayChangeThings(request: {
  method: string;
  pathname: string;
  site?: string | null;
  origin?: string | null;
  ownOrigin: string;
}): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  if (exempt.some((path) => path.test(request.pathname))) return true;
  const isOurs = request.origin === request.ownOrigin;
  if (request.site == null) return isOurs;
  return request.site === 'same-origin' && (isOurs || request.origin == null || request.origin === 'null');
}
