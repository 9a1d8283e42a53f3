import { firstNameOf } from '~/domain/advocates/first-name';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { dayText } from '~/platform/time';
import { reasonTexts } from './help-tasks';

/**
 * Writes to the owner of an account what a help task asks them to do, why and until when: one letter a task, and one more when
 * its fact comes back on another day. Nobody is written to where nobody owns the account, or whoever does has left.
 */
export async function tellOwner(tx: Tx, helpTaskId: string, now: Date): Promise<void> {
  const { owner, account, title, reasons, since, dueOn } = await tx.helpTask.findUniqueOrThrow({
    where: { id: helpTaskId },
    select: {
      ...{ title: true, reasons: true, since: true, dueOn: true },
      owner: { select: { id: true, email: true, name: true, disabledAt: true } },
      account: { select: { name: true } },
    },
  });
  if (!owner || owner.disabledAt) return;
  await queueMail(tx, {
    message: 'help-task',
    key: `help-task:${helpTaskId}:${since.toISOString().slice(0, 10)}`,
    to: { email: owner.email, personId: owner.id },
    props: {
      ...{ firstName: firstNameOf(owner.name), account: account.name, title, dueOn: dayText(dueOn) },
      reasons: reasonTexts(reasons).map((text) => ({ text })),
      actionUrl: `${env().SITE_URL}/help-tasks/${helpTaskId}`,
    },
    now,
  });
}
