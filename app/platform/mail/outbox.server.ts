import { z } from 'zod';
import type { PrismaClient } from '../../generated/prisma/client';
import { newId } from '../id';
import { open, seal } from '../seal.server';
import { systemNow } from '../time';
import { MAX_BATCH, PostedMail, postedMail, readBatchPayload } from './payload';
import type { MailBatch, MailOutcome, MailStream, MailTransport } from './transport';

type OutboxOptions = { db: Pick<PrismaClient, 'outboxMail'>; secret: string; now?: () => Date };

const Body = z.object({
  from: z.string(),
  replyTo: z.string().optional(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: PostedMail.shape.attachments,
});

/** The sealed part of an outbox row. */
export type OutboxBody = z.infer<typeof Body>;

/**
 * The default without keys: letters go nowhere and are kept to be read by staff. Bodies are sealed, since their links
 * open doors. The key is unique, so posting a letter twice keeps one.
 */
export function outboxTransport({ db, secret, now = systemNow }: OutboxOptions): MailTransport {
  async function keep(stream: MailStream, letters: { key: string; mail: PostedMail }[]): Promise<MailOutcome> {
    const sentAt = now();
    const rows = letters.map(({ key, mail }) => ({
      id: newId('msg'),
      key,
      stream,
      toEmail: mail.to,
      subject: mail.subject,
      sealedBody: seal(secret, Buffer.from(JSON.stringify(bodyOf(mail)))),
      sentAt,
    }));
    await db.outboxMail.createMany({ data: rows, skipDuplicates: true });
    const keys = letters.map(({ key }) => key);
    const stored = await db.outboxMail.findMany({ where: { key: { in: keys } }, select: { id: true, key: true } });
    const idByKey = new Map(stored.map((row) => [row.key, row.id]));
    return { kind: 'accepted', rows: keys.map((key) => ({ ok: true, providerId: idByKey.get(key) ?? key })) };
  }

  return {
    name: 'outbox',
    maxBatch: MAX_BATCH,
    send: async (mail) => keep(mail.stream, [{ key: mail.key, mail: postedMail(mail) }]),
    sendBatch: async ({ key, stream, payload }: MailBatch) =>
      keep(
        stream,
        readBatchPayload(payload).map((mail, index) => ({ key: `${key}/${index}`, mail })),
      ),
  };
}

const bodyOf = (mail: PostedMail): OutboxBody => ({
  from: mail.from,
  replyTo: mail.reply_to,
  html: mail.html,
  text: mail.text,
  headers: mail.headers,
  attachments: mail.attachments,
});

/** What an outbox row holds inside its seal. Throws `SealError` when APP_SECRET is not the one it was sealed with. */
export function readOutboxBody(secret: string, sealedBody: Uint8Array): OutboxBody {
  return Body.parse(JSON.parse(Buffer.from(open(secret, sealedBody)).toString('utf8')));
}
