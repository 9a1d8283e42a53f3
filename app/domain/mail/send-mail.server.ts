import { brandOf, senderOf } from './brand';
import { Attachments, Door } from './schema';
import type { Brand } from '#emails/brand';
import { catalog, type MessageName, type PropsOf } from '#emails/catalog';
import type { Message } from '#emails/message';
import { renderMessage } from '#emails/render';
import { findTopicsOf } from '~/domain/advocates/topics.server';
import { hasOptedOut } from '~/domain/cohorts/opt-outs.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { MailMessage } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { deriveCode, deriveToken } from '~/platform/derived-token.server';
import { env } from '~/platform/env.server';
import type { Mail, MailOutcome, MailTransport } from '~/platform/mail/transport';

/** Letters that still go out to an address that bounced: without them nobody could come in and mend it (rules M5). */
const ALWAYS: readonly string[] = ['sign-in', 'already-joined', 'join-confirm', 'staff-invitation'];

/** Letters to people who are not in the programme: one word stops them all, also what is queued (rules M3). */
const INVITATIONS: readonly string[] = ['cohort-invitation', 'cohort-reminder'] satisfies MessageName[];

/** Thrown to have the job tried again; the letter keeps its key, so a second try doubles nothing. */
export class MailDelayedError extends Error {}

/** Sends one queued mail, once. Run again after a crash it does nothing, or posts the same key again. */
export async function sendMail(db: Db, transport: MailTransport, mailId: string, now: Date): Promise<void> {
  const row = await db.mailMessage.findUnique({ where: { id: mailId } });
  if (row?.status !== 'QUEUED') return;
  const stopped = await whyStopped(db, row);
  if (stopped) {
    await db.mailMessage.update({ where: { id: row.id }, data: { status: 'SUPPRESSED', failure: stopped } });
    return;
  }
  await settle(db, row.id, await transport.send(await writeMail(db, row)), now);
}

async function whyStopped(db: Db, { toEmail, message, personId }: MailMessage): Promise<string | null> {
  const suppressed = await db.suppression.findUnique({ where: { email: toEmail }, select: { source: true } });
  if (suppressed && !ALWAYS.includes(message)) return suppressed.source;
  if (INVITATIONS.includes(message) && (await hasOptedOut(db, toEmail))) return 'wants no invitations';
  const topic = entryOf(message).topic;
  const advocateId = topic && (await findAdvocateId(db, personId));
  const wanted = advocateId && (await findTopicsOf(db, advocateId));
  return topic && !(wanted && wanted[topic]) ? 'switched off by its reader' : null;
}

const entryOf = (message: string): Pick<Message, 'audience' | 'topic'> => catalog[message as MessageName];

async function findAdvocateId(db: Db, personId: string | null): Promise<string | null> {
  const advocate = personId && (await db.advocate.findUnique({ where: { personId, leftAt: null } }));
  return advocate ? advocate.id : null;
}

async function writeMail(db: Db, row: MailMessage): Promise<Mail> {
  const settings = await getSettings(db);
  const { SITE_URL } = env();
  const message = row.message as MessageName;
  const links = openDoor(message, row.door);
  const props = { ...(row.props as object), ...links } as PropsOf<MessageName>;
  const own = await ownLinks(db, row);
  const letter = await renderMessage(message, props, { ...brandOf(settings, SITE_URL), ...own });
  const leaveUrl = links.leaveUrl ?? own.leaveUrl;
  return {
    key: row.key,
    stream: 'transactional',
    to: row.toEmail,
    from: senderOf(settings, SITE_URL),
    replyTo: settings.contactEmail || undefined,
    headers: leaveUrl ? leaveHeaders(leaveUrl) : {},
    attachments: Attachments.parse(row.attachments ?? []),
    ...letter,
  };
}

/** Where an advocate chooses what they get and ends letters of this topic, without sign-in; made anew with each letter. */
async function ownLinks(
  db: Db,
  { message, personId }: MailMessage,
): Promise<Pick<Brand, 'preferencesUrl' | 'leaveUrl'>> {
  const { audience, topic } = entryOf(message);
  const advocateId = audience === 'advocate' ? await findAdvocateId(db, personId) : null;
  if (!advocateId) return {};
  const at = (page: string) => `${env().SITE_URL}/${page}/${unsubscribeToken(advocateId)}`;
  return { preferencesUrl: at('preferences'), ...(topic && { leaveUrl: at(`leave/${topic}`) }) };
}

/** The links of a door and, where the letter shows one, its code. They exist in the letter alone. */
function openDoor(message: MessageName, stored: unknown): { actionUrl?: string; leaveUrl?: string; code?: string } {
  if (!stored) return {};
  const { path, purpose, id, leave } = Door.parse(stored);
  const open = (to: string, by: string) => env().SITE_URL + to.replace(':token', deriveToken(by, id));
  const links = { actionUrl: open(path, purpose), ...(leave && { leaveUrl: open(leave.path, leave.purpose) }) };
  return 'code' in catalog[message].schema.shape ? { ...links, code: deriveCode(purpose, id) } : links;
}

/** One press in the mail program ends these letters (RFC 8058, rules M2). */
const leaveHeaders = (leaveUrl: string) => ({
  'List-Unsubscribe': `<${leaveUrl}/one-click>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

async function settle(db: Db, id: string, outcome: MailOutcome, now: Date) {
  const [row] = outcome.kind === 'accepted' ? outcome.rows : [];
  if (row?.ok) {
    await db.mailMessage.update({ where: { id }, data: { status: 'SENT', providerId: row.providerId, sentAt: now } });
    return;
  }
  if (row || outcome.kind === 'rejected') {
    const failure = row ? row.fault : outcome.kind === 'rejected' ? outcome.fault : '';
    await db.mailMessage.update({ where: { id }, data: { status: 'FAILED', failure } });
    return;
  }
  throw new MailDelayedError(`Mail ${id} did not go out: ${outcome.kind}.`);
}
