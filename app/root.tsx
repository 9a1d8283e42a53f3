import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { signedIn } from '~/domain/access/guard.server';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { takeToast } from '~/platform/toast.server';
import { useNonce } from './nonce';
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
      person: person && { name: person.name, role: person.role, team: person.team, timeZone: person.timeZone },
      toast: left?.toast ?? null,
      requestId: args.context.requestId,
    },
    { headers: left ? { 'Set-Cookie': left.clear } : {} },
  );
}

export function Layout({ children }: { children: React.ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <main id="main">
      <h1>{status}</h1>
      <p>{isRouteErrorResponse(error) ? String(error.data) : 'Something went wrong on our side.'}</p>
      <p>{root?.requestId}</p>
    </main>
  );
}
