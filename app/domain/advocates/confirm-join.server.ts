import { addAdvocatePerson } from '~/domain/access/add-advocate-person.server';
import { takeContact } from '~/domain/accounts/take-contact.server';
import { record } from '~/domain/audit/record.server';
import { noteJoined } from '~/domain/cohorts/note-joined.server';
import type { Db, Tx } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { advocateType } from './advocate-type';
import { wishes } from './activities';
import { JoinAnswers } from './schema';
import { setConsent } from './set-consent.server';

const answer = { yes: 'YES', ask: 'ASK_ME', no: 'NO' } as const;

/** `accountName` is told only now: before the address was proved it would have told strangers who our customers are. */
export type Joined = { advocateId: string; isNew: boolean; accountName: string | null };

export type ConfirmRefusal = 'unknown' | 'expired' | 'staff';

/**
 * Makes an applied advocate of a confirmed application: person, contact, advocate, willingness and consents at once.
 * Confirming twice, or two applications of one address, is harmless: `isNew` is false and nothing is changed.
 */
export async function confirmJoin(db: Db, token: string, now: Date): Promise<Result<Joined, ConfirmRefusal>> {
  return db.$transaction(async (tx) => {
    const application = await tx.joinApplication.findUnique({ where: { tokenHash: hashToken(token) } });
    if (!application) return refuse('unknown');
    // One address is joined by one transaction at a time, whichever of its links was pressed.
    await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${application.email}, 0))`;
    const known = await tx.person.findUnique({
      where: { email: application.email },
      select: { advocate: { select: { id: true } } },
    });
    if (known?.advocate) return ok({ ...(await joined(tx, known.advocate.id)), isNew: false });
    if (known) return refuse('staff');
    if (application.expiresAt <= now) return refuse('expired');
    await tx.joinApplication.update({ where: { id: application.id }, data: { confirmedAt: now } });
    return ok({ ...(await joined(tx, await join(tx, application, now))), isNew: true });
  });
}

async function joined(tx: Tx, advocateId: string) {
  const { contact } = await tx.advocate.findUniqueOrThrow({
    where: { id: advocateId },
    select: { contact: { select: { account: { select: { name: true } } } } },
  });
  return { advocateId, accountName: contact.account?.name ?? null };
}

type Application = {
  id: string;
  email: string;
  answers: unknown;
  source: string | null;
  invitationId: string | null;
};

async function join(tx: Tx, application: Application, now: Date): Promise<string> {
  const { id: applicationId, email, answers, source, invitationId } = application;
  const given = JoinAnswers.parse(answers);
  const { name, timeZone, jobTitle } = given;
  const personId = await addAdvocatePerson(tx, { email, name, timeZone });
  const contact = await takeContact(tx, { email, name, title: jobTitle, timeZone });
  const { type, reason } = advocateType(given.hope, given.thanksPreference);
  const advocateId = newId('adv');
  await tx.advocate.create({
    data: {
      id: advocateId,
      personId,
      contactId: contact.contactId,
      source,
      joinedAt: now,
      confirmedAt: now,
      type,
      ...profileOf(given),
    },
  });
  await tx.activityWillingness.createMany({
    data: wishes.flatMap((wish) =>
      wish.activities.map((activity) => ({ advocateId, activity, answer: answer[given[wish.name]] })),
    ),
  });
  const by = { personId, name };
  const about = { advocateId, accountId: contact.accountId };
  const known = contact.isNew ? 'new' : 'known';
  const data = { applicationId, source, contact: known, type, consents: given.consents } as const;
  await record(tx, { kind: 'advocate.joined', at: now, by, about, data, reasons: [reason] });
  for (const scope of given.consents) await setConsent(tx, { advocateId, scope, granted: true, by, now });
  await noteJoined(tx, { contactId: contact.contactId, advocateId, source, invitationId }, now);
  return advocateId;
}

function profileOf(given: JoinAnswers) {
  return {
    jobTitle: given.jobTitle,
    yearsExperience: given.yearsExperience,
    city: given.city || null,
    timeZone: given.timeZone,
    expertise: given.expertise,
    languages: given.languages,
    formerTools: given.formerTools,
    careerGoals: given.careerGoals || null,
    likes: given.likes || null,
    thanksPreference: given.thanksPreference,
    declinesValue: given.declinesValue,
    quarterlyCap: given.quarterlyCap,
  };
}
