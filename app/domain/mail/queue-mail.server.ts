import type { MessageName, PropsOf } from '#emails/catalog';
import type { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import type { MailAttachment } from '~/platform/mail/transport';
import { enqueue } from '~/platform/queue.server';
import { type Door, sendMailJob } from './schema';

/** A door makes the links (`actionUrl`, `leaveUrl`) and the code; without one the props hold the link. */
type Content<M extends MessageName> =
  { door: Door; props: Omit<PropsOf<M>, 'actionUrl' | 'code' | 'leaveUrl'> } | { door?: undefined; props: PropsOf<M> };

/**
 * Writes one mail into the transaction of the change it tells of, and queues it. `key` names the occasion
 * (`claim-approved:clm_…`): the same key twice is one mail. Tokens never stand in `props`: give a `door` instead.
 */
export async function queueMail<M extends MessageName>(
  tx: Tx,
  mail: {
    message: M;
    key: string;
    to: { email: string; personId?: string };
    now: Date;
    attachments?: MailAttachment[];
  } & Content<M>,
): Promise<void> {
  const row = await tx.mailMessage.createManyAndReturn({
    data: {
      id: newId('msg'),
      key: mail.key,
      message: mail.message,
      toEmail: mail.to.email,
      personId: mail.to.personId,
      props: mail.props as Prisma.InputJsonObject,
      door: mail.door,
      attachments: mail.attachments,
      createdAt: mail.now,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  if (row[0]) await enqueue(tx, sendMailJob, { mailId: row[0].id });
}
