import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { countDeliveries } from '~/domain/newsletter/deliveries.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import type { DeliveryKind } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';

const { db } = await testDatabase();

it('counts letters by what became of them, each once, out of those that were accepted', async () => {
  const { id: issueId } = await makeIssue(db, 21);
  const told: Record<string, DeliveryKind[]> = {
    a: ['SENT', 'DELIVERED', 'OPENED'],
    b: ['DELAYED', 'DELIVERED', 'COMPLAINED'],
    c: ['BOUNCED', 'DELAYED'],
    d: ['DELAYED'],
    e: [],
  };
  for (const [name, kinds] of Object.entries(told)) {
    const email = `${name}@castellan.example`;
    await db.issueRecipient.create({ data: { id: newId('rcp'), issueId, email, status: 'SENT', providerId: name } });
    for (const [n, kind] of [...kinds, ...kinds].entries()) {
      const event = { kind, providerId: name, happenedAt: NOW, storedAt: NOW };
      await db.deliveryEvent.create({ data: { id: `${name}-${n}`, ...event } });
    }
  }
  const rest = { delivered: 2, bounced: 1, complained: 1, delayed: 1 };
  expect(await countDeliveries(db, issueId)).toEqual({ of: 5, told: 4, opened: null, ...rest });
  await changeSettings(db, { openTracking: true }, system, NOW);
  expect(await countDeliveries(db, issueId)).toEqual({ of: 5, told: 4, opened: 1, ...rest });
});
