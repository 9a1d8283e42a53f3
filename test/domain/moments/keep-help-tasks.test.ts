import { describe, expect, it } from 'vitest';
import { listAccountFacts } from '~/domain/accounts/account-facts.server';
import { keepHelpTasks } from '~/domain/moments/keep-help-tasks.server';
import { addTime, dateFromDay as day, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';

const { db } = await testDatabase();
const later = addTime(NOW, days(3));
const keep = async (id: string, now = NOW) =>
  keepHelpTasks(db, [...(await listAccountFacts(db, [id], now)).values()], now);
const tasksOf = (accountId: string) => db.helpTask.findMany({ where: { accountId } });
const events = (kind: string, accountId: string) => db.auditEvent.findMany({ where: { kind, accountId } });

describe('help tasks', () => {
  it('go to the owner, due in two business days, with why and what ends it', async () => {
    const owner = await makeStaff(db, { name: 'Dario Conti', role: 'REQUESTER', team: 'SALES' });
    const { id } = await makeAccount(db, { ownerId: owner.id, escalationSince: day('2026-11-16') });
    expect(await keep(id)).toBe(1);
    expect(await tasksOf(id)).toMatchObject([
      {
        ownerId: owner.id,
        moment: 0,
        occurrence: 'escalation',
        title: 'Help solve the open escalation',
        reasons: [
          'Open escalation since 16 November 2026: help comes before asking.',
          'It ends when the escalation is closed.',
        ],
        status: 'OPEN',
        since: day('2026-11-16'),
        dueOn: day('2026-11-23'),
      },
    ]);
    const [event] = await events('help-task.opened', id);
    expect(event).toMatchObject({ actorName: 'Flywheel', data: { stop: 'Open escalation', dueOn: '2026-11-23' } });
  });

  it('open once, however many sweeps look at once', async () => {
    const { id } = await makeAccount(db, { churnNoticeOn: day('2026-11-10') });
    const counts = await Promise.all(Array.from({ length: 10 }, () => keep(id)));
    expect(counts.reduce((sum, n) => sum + n)).toBe(1);
    expect(await tasksOf(id)).toHaveLength(1);
    expect(await events('help-task.opened', id)).toHaveLength(1);
  });

  it('close by themselves when the fact has ended, and name it', async () => {
    const { id } = await makeAccount(db);
    const deal = await makeDeal(db, { accountId: id, type: 'UPSELL', openedOn: day('2026-11-12') });
    await keep(id);
    await db.deal.update({ where: { id: deal.id }, data: { status: 'WON', closedOn: day('2026-11-20') } });
    const counts = await Promise.all([keep(id, later), keep(id, later), keep(id, later)]);
    expect(counts.reduce((sum, n) => sum + n)).toBe(1);
    expect(await tasksOf(id)).toMatchObject([
      {
        status: 'DONE',
        closedAt: later,
        closedById: null,
        closedNote: 'No longer so: “Upsell opened on 12 November 2026: an ask now looks like bargaining.”',
        endedAt: later,
      },
    ]);
    expect(await events('help-task.closed', id)).toHaveLength(1);
  });

  it('stay closed by hand while the fact lasts, and open again when it comes back', async () => {
    const { id } = await makeAccount(db, { escalationSince: day('2026-11-16') });
    await keep(id);
    await db.helpTask.updateMany({
      where: { accountId: id },
      data: { status: 'DONE', closedAt: NOW, closedNote: 'Called.' },
    });
    expect(await keep(id)).toBe(0);
    await db.account.update({ where: { id }, data: { escalationSince: null } });
    await keep(id);
    expect(await tasksOf(id)).toMatchObject([{ status: 'DONE', closedNote: 'Called.', endedAt: NOW }]);
    await db.account.update({ where: { id }, data: { escalationSince: day('2026-11-20') } });
    expect(await keep(id, later)).toBe(1);
    expect(await tasksOf(id)).toMatchObject([
      { status: 'OPEN', closedAt: null, closedNote: null, endedAt: null, since: day('2026-11-20') },
    ]);
  });
});
