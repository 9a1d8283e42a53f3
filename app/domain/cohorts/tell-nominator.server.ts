import { firstNameOf } from '~/domain/advocates/first-name';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { nominationNews } from './nomination-words';

/** Writes to whoever nominated somebody what their nomination has become, once a status. Nothing while it is new. */
export async function tellNominator(tx: Tx, nominationId: string, now: Date): Promise<void> {
  const { id, name, status, reason, nominator } = await tx.nomination.findUniqueOrThrow({
    where: { id: nominationId },
    include: { nominator: { select: { id: true, name: true, email: true, disabledAt: true } } },
  });
  if (status === 'NEW' || nominator.disabledAt) return;
  await queueMail(tx, {
    message: 'nomination-update',
    key: `nomination-update:${id}:${status.toLowerCase()}`,
    to: { email: nominator.email, personId: nominator.id },
    props: {
      firstName: firstNameOf(nominator.name),
      ...nominationNews(status, name, reason),
      actionUrl: `${env().SITE_URL}/nominations/${id}`,
    },
    now,
  });
}
