import type { ActionFunctionArgs } from '@remix-run/node';
import { readDelivery } from '~/domain/mail/delivery';
import { noteDelivery } from '~/domain/mail/note-delivery.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { readRaw } from '~/platform/http.server';
import { log } from '~/platform/log.server';
import { readSigned } from '~/platform/mail/webhook';

const said = (text: string, status: number, headers: HeadersInit = {}) =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } });

/** What Resend tells of our letters, signed. Anything but 2xx makes it tell us again, so what was not stored is not lost (W4). */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== 'POST') return said('Post a signed event.', 405, { Allow: 'POST' });
  const message = readSigned({ headers: request.headers, body: await readRaw(request) }, env().RESEND_WEBHOOK_SECRETS);
  if (!message.ok) {
    const isOff = message.reason === 'secret';
    return said(isOff ? 'RESEND_WEBHOOK_SECRETS is not set.' : 'The signature does not fit.', isOff ? 404 : 400);
  }
  const { id, json } = message.value;
  const delivery = readDelivery(json);
  if (!delivery) return said('Nothing to note.', 200);
  try {
    await noteDelivery(db(), { id, ...delivery }, new Date());
  } catch (error) {
    log.error({ err: error, eventId: id }, 'an event of the provider was not stored');
    return said('The database does not answer. Please send it again.', 503, { 'Retry-After': '30' });
  }
  return said('Noted.', 200);
}

/** The address itself, opened by a person. */
export const loader = () => said('Post a signed event.', 405, { Allow: 'POST' });
