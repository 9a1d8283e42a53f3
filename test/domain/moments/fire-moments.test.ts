import { expect, it } from 'vitest';
import { listAccountFacts } from '~/domain/accounts/account-facts.server';
import { fireMoments } from '~/domain/moments/fire-moments.server';
import { makeContact, makeSurvey } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';
import { addTime, dateFromDay as day, days } from '~/platform/time';

const { db } = await testDatabase();
const fire = async (...ids: string[]) => fireMoments(db, [...(await listAccountFacts(db, ids, NOW)).values()], NOW);
const of = (accountId: string) => db.suggestion.findMany({ where: { accountId }, orderBy: { moment: 'asc' } });

it('suggests what is welcome, to the person of the fact or the champion, and writes it down', async () => {
  const account = await makeAccount(db, { name: 'Orchard & Pike' });
  const grace = await makeContact(db, { accountId: account.id, name: 'Grace Achieng', email: 'grace@orchard.example' });
  await makeSurvey(db, { accountId: account.id, contactId: grace.id, answeredOn: day('2026-11-16') });
  await makeDeal(db, { accountId: account.id, type: 'RENEWAL', status: 'WON', closedOn: day('2026-11-17') });
  expect(await fire(account.id)).toBe(2);
  const [score, renewal] = await of(account.id);
  expect(score).toMatchObject({
    moment: 12,
    contactId: grace.id,
    status: 'OPEN',
    offers: ['join', 'reference', 'case-study'],
    occurrence: `nps:${grace.id}:2026-11-16`,
    opensOn: day('2026-11-17'),
    welcomeUntil: day('2026-12-16'),
    reasons: ['Gave NPS 10 on 16 November 2026.', 'Never a review: a score picks nobody for one.'],
    words: expect.stringMatching(/^Hello Grace,/),
  });
  expect(renewal).toMatchObject({ moment: 16, contactId: grace.id, offers: ['reference', 'talk'] });
  const events = await db.auditEvent.findMany({ where: { kind: 'moment.fired', accountId: account.id } });
  expect(events.map(({ data }) => (data as { name: string }).name).sort()).toEqual(['High CSAT or NPS', 'Renewed']);
});

it('fires each once an account and occurrence, also when ten sweeps run at once', async () => {
  const account = await makeAccount(db, { signedOn: day('2026-11-02') });
  const counts = await Promise.all(Array.from({ length: 10 }, () => fire(account.id)));
  expect(counts.reduce((sum, n) => sum + n)).toBe(1);
  expect(await fire(account.id)).toBe(0);
  expect(await of(account.id)).toHaveLength(1);
  expect(await db.auditEvent.count({ where: { kind: 'moment.fired', accountId: account.id } })).toBe(1);
});

it('suggests nothing of ten years of history', async () => {
  const account = await makeAccount(db, { signedOn: day('2016-01-01'), onboardingClosedOn: day('2016-04-01') });
  for (let year = 1; year <= 9; year++) {
    const closedOn = addTime(NOW, -days(year * 365 + 70));
    await makeDeal(db, { accountId: account.id, type: 'RENEWAL', status: 'WON', closedOn });
  }
  expect(await fire(account.id)).toBe(0);
});

it('does not invite an advocate again, nor somebody who left', async () => {
  const advocate = await makeAdvocate(db, { name: 'Noor Haddad' });
  const accountId = advocate.contact.accountId!;
  const gone = await makeContact(db, {
    accountId,
    name: 'Ivo Lang',
    email: 'ivo@lang.example',
    leftOn: day('2026-11-01'),
  });
  await makeSurvey(db, { accountId, contactId: gone.id });
  await fire(accountId);
  expect(await of(accountId)).toMatchObject([
    {
      moment: 12,
      contactId: advocate.contactId,
      offers: ['reference', 'case-study'],
      words: expect.stringMatching(/^Hello Noor,/),
    },
  ]);
});
