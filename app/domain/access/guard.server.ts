import { type AppLoadContext, redirect } from '@remix-run/node';
import type { Role, Team } from '~/generated/prisma/enums';
import { type Permission, may } from './permissions';
import { findSignedIn } from './signed-in.server';

/** The person behind a request. */
export type SignedIn = {
  personId: string;
  name: string;
  email: string;
  role: Role;
  team: Team | null;
  timeZone: string;
  /** advocates only */
  advocate: { id: string; readiness: 'APPLIED' | 'READY' | 'NOT_READY' } | null;
};

type Args = { request: Request; context: AppLoadContext };
const loaded = new WeakMap<AppLoadContext, Promise<SignedIn | null>>();

/** The signed-in person or null; one read a request, however many loaders ask. For public pages. */
export function signedIn({ request, context }: Args): Promise<SignedIn | null> {
  const known = loaded.get(context);
  if (known) return known;
  const person = findSignedIn(request);
  loaded.set(context, person);
  return person;
}

/** First line of every loader and action behind the door. Visitors go to the sign-in page; others get a 403. */
export async function guard(args: Args, permission: Permission): Promise<SignedIn> {
  const person = await signedIn(args);
  if (!person) throw redirect(`/login?next=${encodeURIComponent(pathOf(args.request))}`);
  if (!may(person.role, permission)) throw forbidden(`Your role does not include this page.`);
  return person;
}

/** As `guard`, for advocates; the applied and the not ready are led to their holding page. */
export async function guardAdvocate(args: Args, options: { evenApplied?: boolean } = {}) {
  const person = await guard(args, 'board.use');
  if (!person.advocate) throw forbidden('You are not in the programme.');
  if (person.advocate.readiness !== 'READY' && !options.evenApplied) throw redirect('/welcome');
  return { ...person, advocate: person.advocate };
}

export const forbidden = (message: string) => new Response(message, { status: 403, statusText: 'Forbidden' });
export const notFound = () =>
  new Response('There is nothing at this address.', { status: 404, statusText: 'Not Found' });

function pathOf(request: Request) {
  const url = new URL(request.url);
  url.searchParams.delete('_routes');
  return request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : '/';
}
