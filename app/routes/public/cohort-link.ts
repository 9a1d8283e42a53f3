import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, signedIn } from '~/domain/access/guard.server';
import { homeOf } from '~/domain/access/home';
import { isKnownSlug } from '~/domain/cohorts/invitation.server';
import { db } from '~/platform/db.server';

/** The short link of a cohort: visitors land where they may join, its name kept as the source. Changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = (args.params.slug ?? '').toLowerCase();
  if (!(await isKnownSlug(db(), slug))) throw notFound();
  const person = await signedIn(args);
  return redirect(person ? homeOf(person.role) : `/join?source=${encodeURIComponent(slug)}`);
}
