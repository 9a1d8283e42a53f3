import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, signedIn } from '~/domain/access/guard.server';
import { isPublished } from '~/domain/opportunities/opportunity.server';
import { db } from '~/platform/db.server';

/** The short link of an opportunity: advocates land on it, everybody else where they may join, its name kept as the source. */
export async function loader(args: LoaderFunctionArgs) {
  const slug = (args.params.slug ?? '').toLowerCase();
  if (!(await isPublished(db(), slug))) throw notFound();
  const person = await signedIn(args);
  if (person?.advocate) return redirect(`/board/${slug}`);
  return redirect(`/join?source=${encodeURIComponent(`o-${slug}`)}`);
}
