import type { Actor } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { listFollowers } from './followers.server';
import { pageOf } from './letters.server';
import type { LockedRequest } from './locking.server';
import { listManagers } from './managers.server';
import { doorOfOffer } from './offered';

type Letter = {
  messageId: string;
  request: LockedRequest;
  body: string;
  pauses: boolean;
  asset?: { id: string; title: string };
  by: Actor & { personId: string };
  now: Date;
};

/**
 * Tells of a message: the requester and who follows the request of a manager's, who looks after it (else everybody who runs
 * the programme) of the requester's. The requester answers an offer by the key in their letter (rules M7).
 */
export async function mailMessage(tx: Tx, letter: Letter): Promise<void> {
  const { messageId, request, body, asset, by, now } = letter;
  const { requester, number, title } = request;
  const isFromRequester = requester.id === by.personId;
  const readers = isFromRequester
    ? await listAnswering(tx, request)
    : [requester, ...(await listReading(tx, request.id))];
  for (const { id, email } of readers.filter((reader) => reader.id !== by.personId)) {
    const to = isFromRequester ? 'manager' : id === requester.id ? 'requester' : 'follower';
    const mail = {
      message: 'request-message' as const,
      key: `request-message:${messageId}:${id}`,
      to: { email, personId: id },
      now,
    };
    const props = {
      requestLabel: `R-${number} · ${title}`,
      headline: `${by.name} ${headlineOf(letter, to)}`,
      paragraphs: paragraphsOf(body),
      ...nextOf(letter, to),
    };
    if (asset && to === 'requester') await queueMail(tx, { ...mail, props, door: doorOfOffer(request, asset.id) });
    else await queueMail(tx, { ...mail, props: { ...props, actionUrl: pageOf(request) } });
  }
}

/** Who looks after the request, else everybody who runs the programme. */
async function listAnswering(tx: Tx, { assigneeId }: LockedRequest) {
  const managers = await listManagers(tx);
  const own = managers.filter(({ id }) => id === assigneeId);
  return own.length ? own : managers;
}

const listReading = async (tx: Tx, requestId: string) =>
  (await listFollowers(tx, requestId)).map(({ personId: id, email }) => ({ id, email }));

type Told = 'manager' | 'requester' | 'follower';

function headlineOf({ asset, pauses }: Letter, to: Told): string {
  if (to === 'follower') {
    if (asset) return 'offered the requester an asset';
    return pauses ? 'asked the requester something' : 'wrote to the requester';
  }
  if (asset) return 'offers you an asset';
  return pauses ? 'asks you something' : 'wrote to you';
}

/** What its reader may do next. */
function nextOf({ asset, pauses }: Letter, to: Told): { summary: string; action: string } {
  if (to === 'follower') return { summary: 'You read along on the page of the request.', action: 'See the request' };
  if (asset) {
    const summary = 'If it is enough, the request is done. The clocks stand still until you say whether it is.';
    return { summary, action: 'Say whether it is enough' };
  }
  return pauses
    ? { summary: 'The clocks of the request stand still until you answer on its page.', action: 'Answer' }
    : { summary: 'You can answer on the page of the request.', action: 'See the request' };
}

const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n/)
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text);
