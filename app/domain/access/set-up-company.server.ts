import { record } from '~/domain/audit/record.server';
import { writeSettings } from '~/domain/settings/write-settings.server';
import { openSession } from '~/platform/auth.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { isSetUpCode } from './set-up-code.server';

const LOCK = 7_305_112; // any constant: one set-up at a time

type SetUp = { code: string; name: string; email: string; companyName: string; postalAddress: string };

/** Makes the first admin and the company of an empty Flywheel, and signs the admin in. Count the tries before calling. */
export async function setUpCompany(
  db: Db,
  { code, name, email, companyName, postalAddress }: SetUp,
  now: Date,
): Promise<Result<{ cookie: string }, 'wrong-code' | 'already-set-up' | 'known-person'>> {
  if (!isSetUpCode(code)) return refuse('wrong-code');
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
    if (await tx.person.findFirst({ where: { role: 'ADMIN' }, select: { id: true } })) return refuse('already-set-up');
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) return refuse('known-person');
    const personId = newId('per');
    await tx.person.create({ data: { id: personId, name, email, emailVerified: true, role: 'ADMIN', createdAt: now } });
    const by = { personId, name };
    await record(tx, { kind: 'company.set-up', at: now, by, about: {}, data: { personId } });
    const contact = { contactName: name, contactEmail: email, senderName: name, senderEmail: email };
    await writeSettings(tx, { companyName, postalAddress, ...contact }, by, now);
    return ok({ cookie: await openSession(tx, personId) });
  });
}
