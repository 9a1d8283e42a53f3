import { notFound, type SignedIn } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { findAccountPage } from '~/domain/accounts/account-page.server';
import { NoteSearch } from '~/domain/accounts/noted-fact';
import { ownAccounts } from '~/domain/accounts/own-accounts';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { dayIn } from '~/platform/time';

/** What the page of an account shows to this person; a foreign id is a 404. */
export async function lookAtAccount(request: Request, id: string, person: SignedIn) {
  const now = new Date();
  const [page, settings] = await Promise.all([
    findAccountPage(db(), { id, ...ownAccounts(person) }, now),
    getSettings(db()),
  ]);
  if (!page) throw notFound();
  const mayDo = {
    open: may(person.role, 'programme.read'),
    note: may(person.role, 'moments.act'),
    merge: may(person.role, 'contacts.merge'),
  };
  const { note: noting } = readSearch(request, NoteSearch);
  return { page, mayDo, noting, timeZone: person.timeZone, today: dayIn(settings.timeZone, now) };
}
