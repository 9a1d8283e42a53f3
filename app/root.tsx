import './schemas-in-browser';
import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import { homeOf } from '~/domain/access/home';
import { signedIn } from '~/domain/access/guard.server';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { takeToast } from '~/platform/toast.server';
import { accentCss } from '~/ui/accent';
import { ErrorPage } from '~/ui/error-page';
import { useNonce } from './nonce';
import { useRootData } from './root-data';
import styles from './styles.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** What every page shows: the company, who is signed in, and a toast that a redirect left. */
export async function loader(args: LoaderFunctionArgs) {
  const [settings, person, left] = await Promise.all([getSettings(db()), signedIn(args), takeToast(args.request)]);
  const { companyName, programmeName, postalAddress, companyNumber, contactName, contactEmail, accent } = settings;
  return data(
    {
      company: { name: companyName, programmeName, postalAddress, companyNumber, contactName, contactEmail, accent },
      person: person && {
        name: person.name,
        role: person.role,
        team: person.team,
        timeZone: person.timeZone,
        readiness: person.advocate?.readiness ?? null,
      },
      toast: left?.toast ?? null,
      requestId: args.context.requestId,
    },
    { headers: left ? { 'Set-Cookie': left.clear } : {} },
  );
}

/** A thrown answer keeps its `Retry-After`. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : {});
};

export function Layout({ children }: { children: React.ReactNode }) {
  const nonce = useNonce();
  const accent = accentCss(useRootData()?.company.accent ?? '');
  // A page that needs no script says `export const handle = { isStatic: true }`, and none is sent.
  const isStatic = useMatches().some(({ handle }) => (handle as { isStatic?: boolean } | undefined)?.isStatic);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {/* Always there, so that a change of colour fills it: a style made later would lack the nonce, which browsers hide. */}
        <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: accent }} />
      </head>
      <body>
        {children}
        {!isStatic && <ScrollRestoration nonce={nonce} />}
        {!isStatic && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Refusals that routes throw say their own reason; everything else has our words. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRootData();
  const refusal = isRouteErrorResponse(error) ? error : null;
  const status = refusal?.status ?? 500;
  const message = typeof refusal?.data === 'string' && !refusal.data.startsWith('Error:') ? refusal.data : undefined;
  return (
    <ErrorPage
      status={status}
      message={message || undefined}
      reference={status >= 500 ? root?.requestId : undefined}
      way={root?.person ? { href: homeOf(root.person.role), label: 'To your start page' } : undefined}
    />
  );
}
