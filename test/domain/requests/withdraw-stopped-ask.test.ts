import { describe, expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { withdrawStoppedAsk } from '~/domain/requests/withdraw-stopped-ask.server';
import { NOW } from '#test/support/clock';
import { yesTo } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeReference, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

async function openAsk() {
  const request = await makeRequest(db);
  const advocate = await makeReference(db, { name: 'Farah Siddiqui' });
  const { id: personId, name } = await makeStaff(db);
  const ask = { number: request.number, advocateId: advocate.id, message: 'Would you?', minutes: 30 };
  const asked = await askAdvocate(db, ask, { personId, name }, NOW);
  if (!asked.ok) throw new Error(JSON.stringify(asked.reason));
  return { askId: asked.value.askId, request, advocate };
}
const stop = (accountId: string | null) =>
  db.account.update({ where: { id: accountId! }, data: { escalationSince: NOW } });

describe('an open ask of an account that is stopped', () => {
  it('is taken back, uncharged; its request is matched again and the requester told, without the name', async () => {
    const { askId, request, advocate } = await openAsk();
    await stop(advocate.contact.accountId);
    expect(await withdrawStoppedAsk(db, { askId }, NOW)).toBe(true);
    expect(await db.ask.findUniqueOrThrow({ where: { id: askId } })).toMatchObject({
      status: 'WITHDRAWN',
      answeredAt: NOW,
    });
    expect((await db.request.findUniqueOrThrow({ where: { id: request.id } })).status).toBe('MATCHING');
    const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'ask.withdrawn', requestId: request.id } });
    expect(event).toMatchObject({ actorName: 'Flywheel', advocateId: advocate.id });
    expect(event.reasons).toEqual([
      'Open escalation since 19 November 2026: help comes before asking. The open ask is taken back and not charged.',
    ]);
    const mail = await db.mailMessage.findUniqueOrThrow({
      where: { key: `request-ask-withdrawn-${askId}:${request.id}` },
    });
    expect(JSON.stringify(mail.props)).not.toMatch(/Farah|Halden|escalation/i);
  });

  it('is taken back once, also by five sweeps at once', async () => {
    const { askId, request, advocate } = await openAsk();
    await stop(advocate.contact.accountId);
    const done = await Promise.all(Array.from({ length: 5 }, () => withdrawStoppedAsk(db, { askId }, NOW)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { kind: 'ask.withdrawn', requestId: request.id } })).toBe(1);
  });

  it('is either answered or taken back, never both', async () => {
    const { askId, request, advocate } = await openAsk();
    await stop(advocate.contact.accountId);
    const by = { personId: advocate.person.id, name: advocate.person.name };
    const [answer, withdrawn] = await Promise.all([
      acceptAsk(db, yesTo(askId), by, NOW),
      withdrawStoppedAsk(db, { askId }, NOW),
    ]);
    expect(answer.ok).toBe(!withdrawn);
    const { status } = await db.ask.findUniqueOrThrow({ where: { id: askId } });
    expect(status).toBe(withdrawn ? 'WITHDRAWN' : 'ACCEPTED');
    expect((await db.request.findUniqueOrThrow({ where: { id: request.id } })).status).toBe(
      withdrawn ? 'MATCHING' : 'ACCEPTED',
    );
  });

  it('stays when nothing stops the account, or when it is unknown', async () => {
    const { askId } = await openAsk();
    expect(await withdrawStoppedAsk(db, { askId }, NOW)).toBe(false);
    expect((await db.ask.findUniqueOrThrow({ where: { id: askId } })).status).toBe('OPEN');
    expect(await withdrawStoppedAsk(db, { askId: 'ask_none' }, NOW)).toBe(false);
  });
});
