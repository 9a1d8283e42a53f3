import { brandOf, senderOf } from './brand';
import { Door } from './schema';
import { catalog, type MessageName, type PropsOf } from '#emails/catalog';
import { renderMessage } from '#emails/render';
import { getSettings } from '~/domain/settings/queries.server';
import type { MailMessage } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { deriveCode, deriveToken } from '~/platform/derived-token.server';
import { env } from '~/platform/env.server';
import type { Mail, MailOutcome, MailTransport } from '~/platform/mail/transport';

/** Letters that still go out to an address that bounced: without them nobody could come in and mend it (rules M5). */
const ALWAYS: readonly string[] = ['sign-in', 'already-joined', 'join-confirm', 'staff-invitation'];

/** Thrown to have the job tried again; the letter keeps its key, so a second try doubles nothing. */
export class MailDelayedError extends Error {}

/** Sends one queued mail, once. Run again after a crash it does nothing, or posts the same key again. */
export async function sendMail(db: Db, transport: MailTransport, mailId: string, now: Date): Promise<void> {
  const row = await db.mailMessage.findUnique({ where: { id: mailId } });
  if (row?.status !== 'QUEUED') return;
  const suppressed = await db.suppression.findUnique({ where: { email: row.toEmail }, select: { source: true } });
  if (suppressed && !ALWAYS.includes(row.message)) {
    await db.mailMessage.update({ where: { id: row.id }, data: { status: 'SUPPRESSED', failure: suppressed.source } });
    return;
  }
  await settle(db, row.id, await transport.send(await writeMail(db, row)), now);
}

async function writeMail(db: Db, row: MailMessage): Promise<Mail> {
  const settings = await getSettings(db);
  const { SITE_URL } = env();
  const message = row.message as MessageName;
  const props = { ...(row.props as object), ...openDoor(message, row.door) } as PropsOf<MessageName>;
  const letter = await renderMessage(message, props, brandOf(settings, SITE_URL));
  return {
    key: row.key,
    stream: 'transactional',
    to: row.toEmail,
    from: senderOf(settings, SITE_URL),
    replyTo: settings.contactEmail || undefined,
    headers: {},
    ...letter,
  };
}

/** The link of a door and, where the letter shows one, its code. They exist in the letter alone. */
function openDoor(message: MessageName, stored: unknown) {
  if (!stored) return {};
  const { path, purpose, id } = Door.parse(stored);
  const actionUrl = env().SITE_URL + path.replace(':token', deriveToken(purpose, id));
  return 'code' in catalog[message].schema.shape ? { actionUrl, code: deriveCode(purpose, id) } : { actionUrl };
}

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
