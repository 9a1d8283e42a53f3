import { data } from '@remix-run/node';
import type { SignedIn } from '~/domain/access/guard.server';
import type { Catalogue } from '~/domain/signals/catalogue';
import { catalogueDifferences } from '~/domain/signals/catalogue-differences';
import type { CatalogueEffect } from '~/domain/signals/catalogue-effect';
import { compareCatalogues } from '~/domain/signals/compare-catalogues.server';
import { draftToken } from '~/domain/signals/draft-token.server';
import { publishCatalogue } from '~/domain/signals/publish-catalogue.server';
import { db } from '~/platform/db.server';
import type { FormFault } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

/** What was looked at: publishing takes the draft of this `token` and no other. */
export type Looked = { token: string; changes: string[]; effect: CatalogueEffect; of: number; isAgain: boolean };
type Values = FormFault['values'];
export type SignalsAnswer = { fault: FormFault; looked: Looked | null };

/** A draft that cannot be looked at, with what was typed. */
export const faulty = (fault: FormFault, looked: Looked | null = null) =>
  data<SignalsAnswer>({ fault, looked }, { status: 400 });

export const faultAt = (field: string, message: string, values: Values): FormFault => ({
  errors: { [field]: [message] },
  values,
});

type Step = {
  current: { version: number; catalogue: Catalogue };
  draft: Catalogue;
  form: { intent: 'look' | 'publish'; basedOn: number; looked: string; note: string };
  values: Values;
};

/** Step one shows what a draft would change; step two publishes exactly what was shown. */
export async function lookOrPublish({ current, draft, form, values }: Step, by: SignedIn) {
  if (form.basedOn !== current.version) return faulty(faultAt('form', stale(current.version), values));
  const changes = catalogueDifferences(current.catalogue, draft);
  if (changes.length === 0) {
    return faulty(faultAt('form', 'Nothing has changed yet: this is what is in force.', values));
  }
  const now = new Date();
  const token = draftToken(draft);
  const isPublishing = form.intent === 'publish';
  const isSeen = form.looked === token;
  if (isPublishing && isSeen && form.note) {
    const { basedOn, note } = form;
    const result = await publishCatalogue(db(), { catalogue: draft, basedOn, note }, by, now);
    if (!result.ok) return faulty(faultAt('form', stale(current.version + 1), values));
    const { version } = result.value;
    return redirectWithToast('/signals', `Version ${version} is in force. All accounts are being looked at again.`);
  }
  const looked = { token, changes, ...(await compareCatalogues(db(), draft, now)), isAgain: isPublishing && !isSeen };
  if (isPublishing && isSeen)
    return faulty(faultAt('note', 'Say why, in a sentence: colleagues read it.', values), looked);
  return data<SignalsAnswer>({ fault: { errors: {}, values }, looked });
}

const stale = (version: number) =>
  `Version ${version} was published while you were at it. What you typed is still here: look at what it changes now, then publish.`;
