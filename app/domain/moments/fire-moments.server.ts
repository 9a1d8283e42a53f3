import { findChampions } from '~/domain/accounts/champions.server';
import type { AccountFacts } from '~/domain/accounts/account-facts';
import { firstNameOf } from '~/domain/advocates/first-name';
import { record, system } from '~/domain/audit/record.server';
import { fillPlaces } from '~/domain/cohorts/letter-words';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { momentOf } from './moments';
import { readMomentSettings } from './settings.server';
import { stopsOf } from './stops';
import { type Suggested, suggestionsOf, turnTo } from './suggest';

type Fresh = Suggested & { account: AccountFacts };

/**
 * Suggests every moment of these accounts that is welcome today and was not suggested yet: once an account, moment and
 * occurrence, however many sweeps run at once. Returns how many.
 */
export async function fireMoments(db: Db, facts: AccountFacts[], now: Date): Promise<number> {
  const fresh = await listFresh(db, facts, now);
  if (fresh.length === 0) return 0;
  const dressed = await dressAll(db, fresh, now);
  return db.$transaction(async (tx) => {
    const rows = dressed.map(({ account, ...row }) => ({
      ...row,
      accountId: account.id,
      id: newId('sug'),
      createdAt: now,
    }));
    const fired = await tx.suggestion.createManyAndReturn({ data: rows, skipDuplicates: true });
    for (const { id, moment, accountId, occurrence, reasons } of fired) {
      const data = { suggestionId: id, moment, name: momentOf(moment)?.name ?? '', occurrence };
      await record(tx, {
        kind: 'moment.fired',
        at: now,
        by: system,
        about: { accountId },
        data,
        reasons: reasons as string[],
      });
    }
    return fired.length;
  });
}

async function listFresh(db: Db, facts: AccountFacts[], now: Date): Promise<Fresh[]> {
  const settings = await readMomentSettings(db);
  const welcome = facts.flatMap((account) =>
    suggestionsOf(account, stopsOf(account, now), settings, now).map((one) => ({ ...one, account })),
  );
  if (welcome.length === 0) return [];
  const known = await db.suggestion.findMany({
    where: { accountId: { in: welcome.map(({ account }) => account.id) } },
    select: { accountId: true, moment: true, occurrence: true },
  });
  const keys = new Set(known.map(({ accountId, moment, occurrence }) => `${accountId} ${moment} ${occurrence}`));
  return welcome.filter(({ account, moment, occurrence }) => !keys.has(`${account.id} ${moment} ${occurrence}`));
}

/** Adds whom to turn to and the words to them; a moment that could offer nothing to anybody is left for later. */
async function dressAll(db: Db, fresh: Fresh[], now: Date) {
  const { catalogue } = await getCatalogue(db);
  const accountIds = [...new Set(fresh.map(({ account }) => account.id))];
  const champions = await findChampions(db, accountIds, catalogue.people, now);
  const ids = [
    ...fresh.map(({ contactId }) => contactId),
    ...[...champions.values()].map(({ contactId }) => contactId),
  ];
  const people = await listTurned(
    db,
    ids.filter((id) => id !== null),
  );
  return fresh.flatMap(({ account, ...one }) => {
    const { contact, offers } = turnTo(one, people, champions.get(account.id)?.contactId);
    if (offers.length === 0) return [];
    const words = fillPlaces(one.words, { firstName: contact ? firstNameOf(contact.name) : '', account: account.name });
    return { ...one, account, offers, words, contactId: contact?.contactId ?? null };
  });
}

async function listTurned(db: Db, ids: string[]) {
  const rows = await db.contact.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, leftOn: true, advocate: { select: { id: true } } },
  });
  return new Map(
    rows.map(({ id, name, leftOn, advocate }) => [
      id,
      { contactId: id, name, isAdvocate: advocate !== null, hasLeft: leftOn !== null },
    ]),
  );
}
