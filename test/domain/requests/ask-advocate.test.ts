import { describe, expect, it } from 'vitest';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { findMatch } from '~/domain/requests/matches.server';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { makeDeal, makeReference, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';
import { addTime, days, minutes } from '~/platform/time';

const { db, pool } = await testDatabase();
const message = 'A food company is where you were in 2024. Would you give them half an hour?';
const manager = async () => {
  const { id, name } = await makeStaff(db);
  return { personId: id, name };
};
describe('asking one advocate', () => {
  it('opens the ask, moves the request, logs the reasons, writes both mails and queues the end', async () => {
    const request = await makeRequest(db);
    const advocate = await makeReference(db, { expertise: ['spreadsheets'] });
    const by = await manager();
    const result = await askAdvocate(
      db,
      { number: request.number, advocateId: advocate.id, message, minutes: 30 },
      by,
      NOW,
    );
    if (!result.ok) throw new Error(JSON.stringify(result.reason));
    const ask = await db.ask.findUniqueOrThrow({ where: { id: result.value.askId }, include: { request: true } });
    expect(ask).toMatchObject({
      status: 'OPEN',
      minutes: 30,
      expiresAt: addTime(NOW, days(7)),
      request: { status: 'WAITING_FOR_ADVOCATE', assigneeId: by.personId, firstAnsweredAt: NOW },
    });
    expect(ask.whyYou).toEqual([
      'You know spreadsheets, which is what they ask about.',
      'You said yes to reference calls.',
    ]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'ask.sent', requestId: request.id } });
    expect(event).toMatchObject({
      advocateId: advocate.id,
      accountId: advocate.contact.accountId,
      actorId: by.personId,
    });
    expect(event.reasons).toContain('For: Knows spreadsheets.');
    const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask:${ask.id}` } });
    expect(mail).toMatchObject({ toEmail: advocate.person.email, door: { purpose: 'ask', id: ask.id } });
    expect(JSON.stringify(mail.props)).not.toContain('@');
    expect(await db.mailMessage.count({ where: { key: `request-first-answer:${request.id}` } })).toBe(1);
    const jobs = await pool.query(
      `SELECT start_after FROM pgboss.job WHERE name = 'expire-ask' AND data->>'askId' = $1`,
      [ask.id],
    );
    expect(jobs.rows).toEqual([{ start_after: ask.expiresAt }]);
  });

  it.each([
    [
      'their own no',
      'willingness',
      async (id: string) => {
        await db.activityWillingness.update({
          where: { advocateId_activity: { advocateId: id, activity: 'REFERENCE_CALL' } },
          data: { answer: 'NO' },
        });
      },
    ],
    [
      'a pause',
      'paused',
      async (id: string) => {
        await db.advocate.update({ where: { id }, data: { pausedUntil: new Date('2027-01-04') } });
      },
    ],
    [
      'a live favour last week',
      'resting',
      async (id: string) => {
        await makeFavour(db, id, { isLive: true, completedAt: addTime(NOW, -days(7)) });
      },
    ],
    [
      'a closed rung',
      'rung',
      async (id: string) => {
        await db.favour.deleteMany({ where: { advocateId: id } });
      },
    ],
    [
      'an escalation',
      'stop',
      async (id: string) => {
        await db.account.updateMany({
          where: { contacts: { some: { advocate: { id } } } },
          data: { escalationSince: NOW },
        });
      },
    ],
  ])('is refused by %s, and writes nothing', async (_name, code, spoil) => {
    const request = await makeRequest(db);
    const advocate = await makeReference(db);
    await spoil(advocate.id);
    const result = await askAdvocate(
      db,
      { number: request.number, advocateId: advocate.id, message, minutes: 30 },
      await manager(),
      NOW,
    );
    expect(result).toMatchObject({ ok: false, reason: { code: 'blocked', blocks: [{ code }] } });
    expect(await db.ask.count({ where: { requestId: request.id } })).toBe(0);
    expect((await db.request.findUniqueOrThrow({ where: { id: request.id } })).status).toBe('NEW');
  });

  it('is blocked by a stop moment though it was possible a minute before', async () => {
    const advocate = await makeReference(db);
    const { id: requestId, number } = await makeRequest(db);
    const possible = async (now: Date) =>
      (await findMatch(db, { requestId, advocateId: advocate.id }, now))?.blocks.length === 0;
    expect(await possible(addTime(NOW, -minutes(1)))).toBe(true);
    const { accountId } = advocate.contact;
    await makeDeal(db, { accountId, type: 'UPSELL', openedOn: NOW, expectedCloseOn: addTime(NOW, days(26)) });
    expect(await possible(NOW)).toBe(false);
    const result = await askAdvocate(
      db,
      { number, advocateId: advocate.id, message, minutes: 30 },
      await manager(),
      NOW,
    );
    const text =
      'Upsell opened on 19 November 2026: an ask now looks like bargaining. It ends when the deal closes, expected 15 December 2026.';
    const blocks = [{ code: 'stop', text, until: new Date('2026-12-15') }];
    expect(result).toEqual({ ok: false, reason: { code: 'blocked', blocks } });
  });

  it('is refused for people of the buyer and of its competitors', async () => {
    const deal = await makeDeal(db, { competitor: 'Tarn Fresh' });
    const request = await makeRequest(db, { form: requestForm({ dealId: deal.id }) });
    const ask = async (advocateId: string) =>
      askAdvocate(db, { number: request.number, advocateId, message, minutes: 30 }, await manager(), NOW);
    const colleague = await makeReference(db, { accountId: deal.accountId! });
    const rival = await makeReference(db, { accountId: (await makeAccount(db, { name: 'Tarn Fresh' })).id });
    expect(await ask(colleague.id)).toMatchObject({ reason: { blocks: [{ code: 'same-account' }] } });
    expect(await ask(rival.id)).toMatchObject({ reason: { blocks: [{ code: 'competitor' }] } });
  });

  it('asks nobody else while one is being asked', async () => {
    const request = await makeRequest(db);
    const [first, second] = [await makeReference(db), await makeReference(db)];
    const by = await manager();
    const ask = (advocateId: string) =>
      askAdvocate(db, { number: request.number, advocateId, message, minutes: 30 }, by, NOW);
    expect(await ask('adv_nobody')).toEqual({ ok: false, reason: { code: 'gone' } });
    expect((await ask(first.id)).ok).toBe(true);
    expect(await ask(second.id)).toEqual({
      ok: false,
      reason: { code: 'not-askable', status: 'WAITING_FOR_ADVOCATE' },
    });
  });

  it('lets one of 50 asks by two teams through when one is left (C5)', async () => {
    const advocate = await makeReference(db, { quarterlyCap: 1 });
    const [sales, events] = [await makeRequester(db), await makeRequester(db, { role: 'REQUESTER', team: 'EVENTS' })];
    const deal = await makeDeal(db, { name: 'Aldgate Rail' });
    await db.deal.update({ where: { id: deal.id }, data: { stage: 'Evaluation' } });
    const numbers: number[] = [];
    for (let n = 0; n < 50; n++) {
      const bySales = n % 2 === 0;
      const form = bySales
        ? requestForm({ dealId: (await makeDeal(db)).id })
        : requestForm({ team: 'EVENTS', activity: 'EVENT', about: `Stand ${n}` });
      numbers.push((await makeRequest(db, { form, by: bySales ? sales : events })).number);
    }
    const by = await manager();
    const results = await Promise.all(
      numbers.map((number) => askAdvocate(db, { number, advocateId: advocate.id, message, minutes: 30 }, by, NOW)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const told = results.flatMap((result) =>
      result.ok || result.reason.code !== 'blocked' ? [] : [result.reason.blocks],
    );
    expect(told).toHaveLength(49);
    for (const blocks of told) expect(blocks.map(({ code }) => code)).toEqual(['open-ask', 'cap']);
    const asks = await db.ask.findMany({ where: { advocateId: advocate.id } });
    const ledger = await db.auditEvent.findMany({ where: { kind: 'ask.sent', advocateId: advocate.id } });
    expect(asks).toHaveLength(1);
    expect(ledger.map(({ data }) => (data as { askId: string }).askId)).toEqual(asks.map(({ id }) => id));
  });
});
