import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();

it('a yes moves the request, reveals the contact, logs it and tells the requester without an address', async () => {
  const { ask, advocate, self } = await makeOpenAsk(db);
  const result = await acceptAsk(db, { askId: ask.id, note: ' Mornings suit me. ' }, self, NOW);
  expect(result).toEqual({ ok: true, value: { number: ask.request.number } });
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id }, include: { request: true } })).toMatchObject({
    status: 'ACCEPTED',
    answeredAt: NOW,
    answerNote: 'Mornings suit me.',
    request: { status: 'ACCEPTED' },
  });
  const events = await db.auditEvent.findMany({ where: { advocateId: advocate.id }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind }) => kind)).toEqual(['ask.sent', 'ask.accepted', 'contact.revealed']);
  expect(events[2]?.data).toMatchObject({ toPersonId: ask.request.requesterId });
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-accepted:${ask.id}` } });
  expect(mail.personId).toBe(ask.request.requesterId);
  expect(JSON.stringify(mail.props)).not.toContain(advocate.person.email);
});

it('is taken once: of ten answers at once one counts', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      n % 2
        ? acceptAsk(db, { askId: ask.id, note: '' }, self, NOW)
        : declineAsk(db, { askId: ask.id, why: 'time' }, self, NOW),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('answered');
  const events = await db.auditEvent.count({
    where: { requestId: ask.requestId, kind: { in: ['ask.accepted', 'ask.declined'] } },
  });
  expect(events).toBe(1);
});

it('comes too late after the time of the ask, and to nobody’s ask', async () => {
  const { ask, self } = await makeOpenAsk(db);
  const late = addTime(NOW, days(8));
  expect(await acceptAsk(db, { askId: ask.id, note: '' }, self, late)).toEqual({ ok: false, reason: 'expired' });
  expect(await acceptAsk(db, { askId: 'ask_none', note: '' }, self, NOW)).toEqual({ ok: false, reason: 'gone' });
});
