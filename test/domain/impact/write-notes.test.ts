import { beforeEach, describe, expect, it } from 'vitest';
import { writeNotes } from '~/domain/impact/write-notes.server';
import type { Prisma } from '~/generated/prisma/client';
import { connect } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days, hours, minutes } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeIssue } from '#test/support/newsletter';
import { makeAdvocate } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';

const { db, url } = await testDatabase();
const earlier = addTime(NOW, -hours(2));
beforeEach(() => db.outcome.updateMany({ where: { toldAt: null }, data: { toldAt: NOW } }));

type Own = Parameters<typeof makeAdvocate>[1];

/** Ines, with a favour and an outcome that nobody told her. */
async function withNews(own: Own = {}, outcome: Partial<Prisma.OutcomeUncheckedCreateInput> = {}) {
  const ines = await makeAdvocate(db, { name: 'Ines Holm', timeZone: 'Europe/London', ...own });
  const favour = await makeFavour(db, ines.id);
  const { id } = await makeOutcome(db, favour.id, { recordedAt: earlier, ...outcome });
  return { ines, favour, outcomeId: id };
}
const lettersTo = (personId: string) => db.mailMessage.findMany({ where: { personId, message: 'impact-note' } });

describe('a note', () => {
  it('tells all that waits in one letter, with its row and its event, once', async () => {
    const { ines, favour } = await withNews();
    const deal = await makeDeal(db, { name: 'Castellan Foods, planner' });
    const call = await makeFavour(db, ines.id, { title: 'A call', activity: 'REFERENCE_CALL' });
    await makeOutcome(db, call.id, { kind: 'WON_DEAL', quantity: null, dealId: deal.id, recordedAt: earlier });
    await makeOutcome(db, favour.id, { kind: 'VIEWS', recordedAt: addTime(NOW, -minutes(30)) });
    expect(await writeNotes(db, NOW)).toBe(0);
    expect(await writeNotes(db, addTime(NOW, minutes(30)))).toBe(1);
    expect(await writeNotes(db, addTime(NOW, minutes(45)))).toBe(0);

    const [letter, ...more] = await lettersTo(ines.personId);
    expect(more).toEqual([]);
    expect(letter?.props).toMatchObject({ firstName: 'Ines', headline: 'A deal that you helped was won, and 2 more' });
    expect(JSON.stringify(letter?.props)).not.toMatch(/Castellan|Foods/);
    const [note] = await db.impactNote.findMany({ where: { advocateId: ines.id }, include: { outcomes: true } });
    const writtenAt = addTime(NOW, minutes(30));
    expect(note).toMatchObject({ writtenAt });
    expect(note?.outcomes.map(({ toldAt, printedAt }) => [toldAt, printedAt])).toEqual(
      Array(3).fill([writtenAt, null]),
    );
    const events = await db.auditEvent.findMany({ where: { advocateId: ines.id, kind: 'outcome.told' } });
    expect(events).toMatchObject([
      { actorName: 'Flywheel', data: { by: 'letter' }, reasons: [expect.stringMatching(/3 outcomes/)] },
    ]);
    const jobs =
      await db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND data->>'mailId' = ${letter?.id}`;
    expect(jobs).toHaveLength(1);
  });

  it('comes a week after the one before, with what came meanwhile', async () => {
    const { ines, favour } = await withNews();
    await writeNotes(db, NOW);
    await makeOutcome(db, favour.id, { kind: 'VIEWS', recordedAt: addTime(NOW, hours(3)) });
    expect(await writeNotes(db, addTime(NOW, days(6)))).toBe(0);
    expect(await writeNotes(db, addTime(NOW, days(7)))).toBe(1);
    expect(await lettersTo(ines.personId)).toHaveLength(2);
  });

  it('is written to somebody who paused all asks', async () => {
    await withNews({ pausedUntil: addTime(NOW, days(30)) });
    expect(await writeNotes(db, NOW)).toBe(1);
  });

  it.each<[string, Own, Partial<Prisma.OutcomeUncheckedCreateInput>]>([
    ['within the hour', {}, { recordedAt: addTime(NOW, -minutes(59)) }],
    ['at night', { timeZone: 'Pacific/Auckland' }, {}],
    ['to who has left', { leftAt: NOW }, {}],
    ['to who wants none', { impactNotesOffAt: NOW }, {}],
    ['of what the next issue tells alone', {}, { forIssueOnly: true }],
    ['of what was recorded long ago', {}, { recordedAt: addTime(NOW, -days(101)) }],
  ])('is not written %s', async (_, own, outcome) => {
    const { outcomeId } = await withNews(own, outcome);
    expect(await writeNotes(db, NOW)).toBe(0);
    expect(await db.outcome.findUnique({ where: { id: outcomeId } })).toMatchObject({ toldAt: null, noteId: null });
  });

  it('is not written of a review, to a closed sign-in or to an address that complained (V9, M5)', async () => {
    const [review, closed, complained] = [await withNews(), await withNews(), await withNews()];
    await db.favour.update({ where: { id: review.favour.id }, data: { activity: 'REVIEW' } });
    await db.person.update({ where: { id: closed.ines.personId }, data: { disabledAt: NOW } });
    await db.suppression.create({ data: { email: complained.ines.person.email, source: 'complaint', createdAt: NOW } });
    expect(await writeNotes(db, NOW)).toBe(0);
  });

  it('does not tell beside an issue that is on its way, and does when the letter did not hold it', async () => {
    const { ines } = await withNews();
    const { id: issueId } = await makeIssue(db, 1);
    const frozen = { forReaders: { showsImpact: true } };
    await db.issue.update({ where: { id: issueId }, data: { status: 'PAUSED', frozen } });
    const batch = {
      id: newId('bat'),
      issueId,
      ordinal: 1,
      nextAttemptAt: NOW,
      firstAttemptAt: addTime(NOW, -hours(1)),
    };
    await db.sendBatch.create({ data: { ...batch, status: 'SENT' } });
    const to = { issueId, advocateId: ines.id, email: ines.person.email, batchId: batch.id, status: 'SENT' } as const;
    await db.issueRecipient.create({ data: { id: newId('rcp'), ...to } });
    expect(await writeNotes(db, NOW)).toBe(0);
    await db.sendBatch.update({ where: { id: batch.id }, data: { firstAttemptAt: addTime(NOW, -hours(3)) } });
    expect(await writeNotes(db, NOW)).toBe(1);
  });
});

it('is one, however many sweeps there are at once', async () => {
  const others = await Promise.all(Array.from({ length: 3 }, () => connect(url)));
  const people = await Promise.all(Array.from({ length: 5 }, () => withNews()));
  const counts = await Promise.all([db, ...others.map((one) => one.db)].map((client) => writeNotes(client, NOW)));
  await Promise.all(others.flatMap((one) => [one.db.$disconnect(), one.pool.end()]));
  expect(counts.reduce((sum, count) => sum + count)).toBe(5);
  for (const { ines } of people) {
    expect(await lettersTo(ines.personId)).toHaveLength(1);
    expect(await db.impactNote.count({ where: { advocateId: ines.id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { advocateId: ines.id, kind: 'outcome.told' } })).toBe(1);
  }
});

it('is whole or not at all when it dies between two steps, keeps nobody else from theirs, and then comes once', async () => {
  const { ines, outcomeId } = await withNews();
  const { ines: other } = await withNews();
  await db.$executeRaw`
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.to_email = TG_ARGV[0] THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`;
  await db.$executeRawUnsafe(
    `CREATE TRIGGER killed BEFORE INSERT ON mail_messages FOR EACH ROW EXECUTE FUNCTION die('${ines.person.email}')`,
  );
  await expect(writeNotes(db, NOW)).rejects.toThrow(/killed/);
  expect(await db.outcome.findUnique({ where: { id: outcomeId } })).toMatchObject({ toldAt: null, noteId: null });
  expect(await db.impactNote.count({ where: { advocateId: ines.id } })).toBe(0);
  expect(await db.auditEvent.count({ where: { advocateId: ines.id } })).toBe(0);
  expect(await lettersTo(other.personId)).toHaveLength(1);
  await db.$executeRaw`DROP TRIGGER killed ON mail_messages`;
  expect(await writeNotes(db, NOW)).toBe(1);
  expect(await lettersTo(ines.personId)).toHaveLength(1);
});
