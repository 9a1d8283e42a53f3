import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import type { Delivery } from '~/domain/mail/delivery';
import { noteDelivery } from '~/domain/mail/note-delivery.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

const delivery = (fields: Partial<Delivery> = {}): Delivery => ({
  ...{ kind: 'DELIVERED', providerId: 'letter-1', at: NOW, detail: null, suppress: null },
  ...fields,
});

it('keeps each event once, however often and in whatever order it comes', async () => {
  const kinds = ['SENT', 'DELIVERED', 'DELAYED', 'CLICKED'] as const;
  const told = Array.from({ length: 100 }, (_, n) => ({
    id: `evt-${n}`,
    ...delivery({ kind: kinds[n % 4], providerId: `letter-${n % 25}` }),
  }));
  const shuffled = [...told, ...told, ...told].sort((a, b) => (a.id + a.kind < b.kind + b.id ? -1 : 1));
  await Promise.all([0, 1].map((half) => inTurn(shuffled.filter((_, n) => n % 2 === half))));
  expect(await db.deliveryEvent.count()).toBe(100);
  expect(await db.suppression.count()).toBe(0);
});

async function inTurn(events: (Delivery & { id: string })[]) {
  for (const event of events) await noteDelivery(db, event, NOW);
}

it('stops mail to an address that complained, once, and says so on the advocate’s timeline without the address', async () => {
  const advocate = await makeAdvocate(db);
  const { email } = await db.person.findUniqueOrThrow({ where: { id: advocate.personId } });
  const suppress = { emails: [email], source: 'complaint' as const };
  await noteDelivery(db, { id: 'evt-complaint', ...delivery({ kind: 'COMPLAINED', suppress }) }, NOW);
  await noteDelivery(
    db,
    { id: 'evt-bounce', ...delivery({ kind: 'BOUNCED', suppress: { ...suppress, source: 'bounce' } }) },
    NOW,
  );
  expect(await db.suppression.findMany()).toEqual([{ email, source: 'complaint', createdAt: NOW }]);
  const events = await db.auditEvent.findMany({ where: { kind: 'mail.suppressed' } });
  expect(events).toMatchObject([{ advocateId: advocate.id, data: { source: 'complaint' } }]);
  expect(JSON.stringify(events.map(({ data, reasons }) => [data, reasons]))).not.toContain(email);
});

it('holds an address back for its complaint, also one that bounced before it (W2)', async () => {
  const suppress = (source: 'bounce' | 'complaint') => ({ emails: ['both@castellan.example'], source });
  const bounced = delivery({ kind: 'BOUNCED', suppress: suppress('bounce') });
  const complained = delivery({ kind: 'COMPLAINED', suppress: suppress('complaint') });
  for (const [n, one] of [bounced, complained, bounced, complained].entries())
    await noteDelivery(db, { id: `evt-both-${n}`, ...one }, NOW);
  const where = { email: 'both@castellan.example' };
  expect(await db.suppression.findMany({ where })).toMatchObject([{ source: 'complaint' }]);
});

it('keeps an event of a letter that we have not noted ourselves yet (W4)', async () => {
  await noteDelivery(db, { id: 'evt-early', ...delivery({ providerId: 'not-yet-ours' }) }, NOW);
  expect(await db.deliveryEvent.findMany({ where: { providerId: 'not-yet-ours' } })).toMatchObject([
    { kind: 'DELIVERED' },
  ]);
});

it('keeps that a letter was opened only where the company said so', async () => {
  const open = (id: string) => noteDelivery(db, { id, ...delivery({ kind: 'OPENED', providerId: 'opened' }) }, NOW);
  const kept = async () => (await db.deliveryEvent.findMany({ where: { providerId: 'opened' } })).map(({ id }) => id);
  await open('evt-unasked');
  expect(await kept()).toEqual([]);
  const reason = 'The board wants to compare subjects.';
  await changeSettings(db, { openTracking: true }, system, NOW, [reason]);
  await open('evt-asked');
  expect(await kept()).toEqual(['evt-asked']);
  const [event] = await db.auditEvent.findMany({ where: { kind: 'settings.changed' } });
  expect(event).toMatchObject({ data: { fields: ['openTracking'] }, reasons: [reason] });
});
