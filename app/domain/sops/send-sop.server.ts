import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { findSop } from '~/domain/requests/sops.server';
import { teamNames, teamSlug } from '~/domain/requests/teams';
import type { Team } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ok, refuse, type Result } from '~/platform/result';
import { changeText, sopChanges } from './sop-changes';
import { findVersion, listMembers, type SopVersion } from './versions.server';

type Sending = { team: Team; version: number; personIds: readonly string[] };

/**
 * Asks people of a team to read a version, the draft or the one in force, and to agree or say what is wrong; each gets a
 * letter. Who is asked again answers again. Refused: a version that is over or gone, and nobody of the team among them.
 */
export async function sendSop(
  db: Db,
  { team, version, personIds }: Sending,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ names: string[] }, 'over' | 'nobody'>> {
  return db.$transaction(async (tx) => {
    const [sop, current] = [await findVersion(tx, team, version), await findSop(tx, team)];
    if (!sop || !current || sop.version < current.version) return refuse('over');
    const people = (await listMembers(tx, team)).filter(({ id }) => personIds.includes(id));
    if (people.length === 0) return refuse('nobody');
    for (const person of people) {
      const asked = { askedById: by.personId, askedAt: now, answeredAt: null, agrees: null, words: null };
      const key = { sopId: sop.id, personId: person.id };
      await tx.sopAgreement.upsert({ where: { sopId_personId: key }, create: { ...key, ...asked }, update: asked });
    }
    const changes = sopChanges(current.settings, sop.settings).map(changeText);
    for (const person of people) await mail(tx, { sop, person, changes, by: by.name, now });
    const data = { team, version, people: people.map(({ id }) => id) };
    await record(tx, { kind: 'sop.sent', at: now, by, about: {}, data });
    return ok({ names: people.map(({ name }) => name) });
  });
}

type Letter = { sop: SopVersion; person: { id: string; email: string }; changes: string[]; by: string; now: Date };

async function mail(tx: Tx, { sop, person, changes, by, now }: Letter) {
  const name = teamNames[sop.team];
  const isDraft = sop.publishedAt === null;
  await queueMail(tx, {
    message: 'sop-agreement',
    key: `sop-agreement:${sop.id}:${person.id}:${now.getTime()}`,
    to: { email: person.email, personId: person.id },
    props: {
      label: `${name} SOP, version ${sop.version}`,
      headline: `Would ${name} work like this?`,
      summary:
        `${by} asks you to read ${isDraft ? 'the draft of' : ''} how ${name} asks for advocates, and to agree or say what is wrong. It takes two minutes.`.replace(
          / {2}/,
          ' ',
        ),
      lead: changes.length > 0 ? 'What changes:' : '',
      points: changes.slice(0, 12),
      action: 'Read it and answer',
      actionUrl: `${env().SITE_URL}/sops/${teamSlug(sop.team)}/agree`,
    },
    now,
  });
}
