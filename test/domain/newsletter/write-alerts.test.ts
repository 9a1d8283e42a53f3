import { expect, it } from 'vitest';
import { opportunityAlert } from '#emails/messages-alerts';
import { writeAlerts } from '~/domain/newsletter/write-alerts.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const publishedAt = addTime(NOW, -hours(3));

/** Somebody who said yes to alerts and to quotes. */
async function wanting(fields: Parameters<typeof makeAdvocate>[1] = {}) {
  const advocate = await makeAdvocate(db, { timeZone: 'Europe/London', ...fields });
  await db.activityWillingness.create({ data: { advocateId: advocate.id, activity: 'QUOTE', answer: 'YES' } });
  await consent(db, advocate.id, 'OPPORTUNITY_ALERTS');
  return advocate;
}
const letters = (personId: string) => db.mailMessage.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });

it('writes letter, rows and event together, once a week and once of each', async () => {
  const [ines, unasked, away] = [
    await wanting(),
    await makeAdvocate(db),
    await wanting({ pausedUntil: addTime(NOW, days(9)) }),
  ];
  const first = await makeOpportunity(db, { publishedAt });
  await makeOpportunity(db, { publishedAt, activity: 'REVIEW' });
  expect(await Promise.all([writeAlerts(db, NOW), writeAlerts(db, NOW), writeAlerts(db, NOW)])).toContain(1);
  const [letter] = await letters(ines.personId);
  expect(await letters(ines.personId)).toHaveLength(1);
  expect(opportunityAlert.schema.parse(letter?.props).cards).toMatchObject([
    { title: first.title, first: { cardUrl: `http://flywheel.test/o/${first.slug}` } },
  ]);
  const rows = await db.opportunityAlert.findMany();
  expect(rows).toEqual([{ advocateId: ines.id, opportunityId: first.id, mailedAt: NOW }]);
  const events = await db.auditEvent.findMany({ where: { kind: 'alert.written' } });
  expect(events).toMatchObject([{ advocateId: ines.id, data: { opportunityIds: [first.id] } }]);
  expect(events[0]?.reasons).toEqual([expect.stringContaining('you said yes to quotes')]);
  for (const { personId } of [unasked, away]) expect(await letters(personId)).toEqual([]);

  const second = await makeOpportunity(db, { publishedAt: addTime(NOW, hours(1)) });
  expect(await writeAlerts(db, addTime(NOW, days(7) - 1))).toBe(0);
  expect(await writeAlerts(db, addTime(NOW, days(7)))).toBe(1);
  const told = (await letters(ines.personId)).map(({ props }) => opportunityAlert.schema.parse(props).cards);
  expect(told.map((cards) => cards.map(({ first: to }) => to?.cardUrl.split('/').at(-1)))).toEqual([
    [first.slug],
    [second.slug],
  ]);
  await writeAlerts(db, addTime(NOW, days(21)));
  expect(await letters(ines.personId)).toHaveLength(2);
  expect(await letters(away.personId)).toHaveLength(1);
});

it('leaves out what the last issue may have shown, and waits for the day', async () => {
  const reader = await wanting({ timeZone: 'Pacific/Auckland' });
  const issue = await db.issue.create({
    data: {
      ...{ id: 'iss_last', number: 7, slot: '2026-11-B', plannedAt: NOW, subject: 'S', preheader: 'P', blocks: [] },
      ...{ status: 'SENT', sendStartedAt: addTime(NOW, days(30)) },
    },
  });
  await db.issueRecipient.create({
    data: { id: 'rcp_1', issueId: issue.id, advocateId: reader.id, email: reader.person.email, status: 'SENT' },
  });
  await makeOpportunity(db, { publishedAt: addTime(NOW, days(29)) });
  const later = await makeOpportunity(db, { publishedAt: addTime(NOW, days(31)) });
  const noon = addTime(NOW, days(32));
  await writeAlerts(db, noon);
  expect(await letters(reader.personId)).toEqual([]);
  await writeAlerts(db, addTime(noon, hours(12)));
  expect(await db.opportunityAlert.findMany({ where: { advocateId: reader.id } })).toMatchObject([
    { opportunityId: later.id },
  ]);
});
