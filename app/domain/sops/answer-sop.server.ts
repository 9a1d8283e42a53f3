import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { teamNames, teamSlug } from '~/domain/requests/teams';
import type { Team } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ok, refuse, type Result } from '~/platform/result';
import { findAsked } from './versions.server';

/** `readAt`: the version as it was read, by when it was last changed. */
type Answer = { team: Team; readAt: Date; agrees: boolean; words: string };

/**
 * Keeps what somebody says of the version they were asked to read, and tells who asked. They may answer anew. Refused:
 * nobody asked them; the draft changed while they read.
 */
export async function answerSop(
  db: Db,
  { team, readAt, agrees, words }: Answer,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ version: number }, 'not asked' | 'changed'>> {
  return db.$transaction(async (tx) => {
    const asked = await findAsked(tx, team, by.personId);
    if (!asked) return refuse('not asked');
    const { sop } = asked;
    const { count } = await tx.sopAgreement.updateMany({
      where: { sopId: sop.id, personId: by.personId, sop: { updatedAt: readAt } },
      data: { answeredAt: now, agrees, words: words || null },
    });
    if (!count) return refuse('changed');
    const kind = agrees ? ('sop.agreed' as const) : ('sop.objected' as const);
    const reasons = words ? [words] : [];
    await record(tx, { kind, at: now, by, about: {}, data: { team, version: sop.version }, reasons });
    await tell(tx, { ...asked, agrees, words, by: by.name, now });
    return ok({ version: sop.version });
  });
}

type Told = NonNullable<Awaited<ReturnType<typeof findAsked>>> &
  Pick<Answer, 'agrees' | 'words'> & { by: string; now: Date };

async function tell(tx: Tx, { sop, personId, askedById, agrees, words, by, now }: Told) {
  const asker = await tx.person.findUniqueOrThrow({ where: { id: askedById }, select: { email: true } });
  const name = teamNames[sop.team];
  await queueMail(tx, {
    message: 'sop-agreement',
    key: `sop-answer:${sop.id}:${personId}:${now.getTime()}`,
    to: { email: asker.email, personId: askedById },
    props: {
      label: `${name} SOP, version ${sop.version}`,
      headline: agrees ? `${by} agrees` : `${by} says what is wrong`,
      summary: agrees ? `The SOP works for them as it stands.` : `Change the draft and ask again, or talk to them.`,
      lead: words ? 'In their words:' : '',
      points: words ? [words] : [],
      action: 'See the SOP',
      actionUrl: `${env().SITE_URL}/sops/${teamSlug(sop.team)}/agreement`,
    },
    now,
  });
}
