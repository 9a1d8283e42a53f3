import type { AppLoadContext } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import type { Actor } from '~/domain/audit/record.server';
import { db } from '~/platform/db.server';
import { deriveToken, isSameToken } from '~/platform/derived-token.server';
import { findOffer } from './offer.server';
import { offerKeyOf, offerPage, offerPurpose } from './offered';
import { requestNumber } from './schema';

type Args = { request: Request; context: AppLoadContext; params: { number?: string; assetId?: string } };

/**
 * First line of the page "is it enough?": the requester, by the key of their letter or signed in. Everybody else's offer is
 * a 404.
 */
export async function guardOffer(args: Args, now: Date) {
  const assetId = args.params.assetId ?? '';
  const key = new URL(args.request.url).searchParams.get('key');
  const person = key === null ? await guard(args, 'requests.submit') : null;
  const offer = await findOffer(db(), { number: requestNumber(args.params.number), assetId }, now);
  if (!offer) throw notFound();
  const { requester, requestId, number } = offer;
  // A letter opens nothing any more once its reader no longer works here.
  const hasKey = key !== null && isSameToken(key, deriveToken(offerPurpose, offerKeyOf(requestId, assetId)));
  if (person ? person.personId !== requester.id : !hasKey || requester.disabledAt) throw notFound();
  const actor: Actor & { personId: string } = person ?? { personId: requester.id, name: requester.name };
  const page = offerPage(number, assetId);
  return { offer, actor, page: hasKey ? `${page}?key=${key}` : page, hasKey };
}
