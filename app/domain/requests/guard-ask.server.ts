import type { AppLoadContext } from '@remix-run/node';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import type { Actor } from '~/domain/audit/record.server';
import { db } from '~/platform/db.server';
import { deriveToken, isSameToken } from '~/platform/derived-token.server';
import { findAsk } from './asks.server';

type Args = { request: Request; context: AppLoadContext; params: { id?: string } };

/**
 * First line of the page of an ask: its advocate, signed in, or whoever holds the key of its mail, who may answer this
 * one ask and see nothing else. Anybody else's ask is a 404.
 */
export async function guardAsk(args: Args, now: Date) {
  const askId = args.params.id ?? '';
  const key = new URL(args.request.url).searchParams.get('key');
  const hasKey = key !== null && isSameToken(key, deriveToken('ask', askId));
  const ownerId = hasKey ? null : (await guardAdvocate(args, { evenApplied: true })).advocate.id;
  const ask = await findAsk(db(), { askId, ownerId, now });
  if (!ask) throw notFound();
  const actor: Actor = ask.advocate;
  return { ask, actor, page: hasKey ? `/asks/${askId}?key=${key}` : `/asks/${askId}`, hasKey };
}
