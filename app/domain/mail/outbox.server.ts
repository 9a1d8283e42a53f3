import type { Reader } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { readOutboxBody } from '~/platform/mail/outbox.server';

const PAGE = 50;

/** Letters that went nowhere but into the database, newest first; `q` is a part of an address or a subject. */
export async function listOutbox(db: Reader, { q, page }: { q: string; page: number }) {
  const contains = { contains: q, mode: 'insensitive' as const };
  const where = q ? { OR: [{ toEmail: contains }, { subject: contains }] } : {};
  const [total, letters] = await Promise.all([
    db.outboxMail.count({ where }),
    db.outboxMail.findMany({
      where,
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: { id: true, toEmail: true, subject: true, stream: true, sentAt: true },
    }),
  ]);
  return {
    letters,
    total,
    from: letters.length ? (page - 1) * PAGE + 1 : 0,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  };
}

/** One letter with its body unsealed, or null. */
export async function findOutboxLetter(db: Reader, id: string) {
  const row = await db.outboxMail.findUnique({ where: { id } });
  if (!row) return null;
  const { sealedBody, ...letter } = row;
  const { attachments = [], ...body } = readOutboxBody(env().APP_SECRET, sealedBody);
  const files = attachments.map(({ filename, content_type: type, content }) => ({
    name: filename,
    type,
    text: Buffer.from(content, 'base64').toString('utf8'),
  }));
  return { ...letter, ...body, files };
}
