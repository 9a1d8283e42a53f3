import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { acceptSuggestion } from '~/domain/moments/accept-suggestion.server';
import type { MomentViewer } from '~/domain/moments/viewer';
import { NOW } from '#test/support/clock';
import { allowLetters, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeSuggestion } from '#test/support/moments';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));

async function viewer(role: 'MANAGER' | 'REQUESTER' = 'MANAGER'): Promise<MomentViewer> {
  const { id, name } = await makeStaff(db, role === 'REQUESTER' ? { role, team: 'SALES', name: 'Dario Conti' } : {});
  return { personId: id, name, role };
}
async function suggested(fields: Partial<Parameters<typeof makeSuggestion>[1]> = {}, account = {}) {
  const { id: accountId } = await makeAccount(db, account);
  const { id: contactId } = await makeContact(db, { accountId });
  const offers = ['join', 'reference', 'case-study'];
  const { id } = await makeSuggestion(db, { accountId, contactId, moment: 12, offers, ...fields });
  return { id, accountId, contactId };
}
const said = { subject: 'A word with you', words: 'Hello Hanna,\n\nin my own words.' };
const look = (id: string) => db.suggestion.findUniqueOrThrow({ where: { id } });

describe('accepting a suggestion', () => {
  it('invites to join in the edited words, and writes down who decided', async () => {
    const { id, accountId, contactId } = await suggested();
    const by = await viewer();
    const result = await acceptSuggestion(db, { id, offer: 'join', ...said }, by, NOW);
    expect(result).toEqual({ ok: true, value: { offer: 'join', whom: 'Hanna Brandt', isAdvocate: false } });
    expect(await look(id)).toMatchObject({
      ...{ status: 'ACCEPTED', decision: 'join', decidedById: by.personId, decidedAt: NOW, words: said.words },
    });
    expect(await db.cohortInvitation.findFirst({ where: { contactId }, include: { cohort: true } })).toMatchObject({
      ...{ subject: said.subject, body: said.words, cohort: { slug: 'moments' } },
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'suggestion.accepted', accountId } });
    expect(event).toMatchObject({ actorId: by.personId, data: { offer: 'join', name: 'High CSAT or NPS' } });
    expect(event.reasons).toEqual(['Renewed on 17 November 2026: A year.']);
  });

  it('records any other offer and sends nothing', async () => {
    const { id, contactId } = await suggested({ offers: ['reference'] });
    const result = await acceptSuggestion(db, { id, offer: 'reference', ...said }, await viewer(), NOW);
    expect(result.ok).toBe(true);
    expect(await db.cohortInvitation.count({ where: { contactId } })).toBe(0);
  });

  it('is decided once, also by two managers at once, and one letter goes out', async () => {
    const { id, contactId } = await suggested();
    const [a, b] = [await viewer(), await viewer()];
    const results = await Promise.all([
      acceptSuggestion(db, { id, offer: 'join', ...said }, a, NOW),
      acceptSuggestion(db, { id, offer: 'join', ...said }, b, NOW),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: { code: 'decided', status: 'ACCEPTED' } });
    const { email } = await db.contact.findUniqueOrThrow({ where: { id: contactId } });
    expect(await db.mailMessage.count({ where: { toEmail: email! } })).toBe(1);
  });

  it('waits in no circle with a merge of the person it invites', async () => {
    const by = await viewer();
    for (let round = 0; round < 20; round++) {
      const { id, accountId, contactId: goneId } = await suggested();
      const { id: keptId } = await makeContact(db, { accountId });
      const [accepted, merged] = await Promise.all([
        wait(round % 2 ? 0 : round * 2).then(() => acceptSuggestion(db, { id, offer: 'join', ...said }, by, NOW)),
        wait(round % 2 ? round : 0).then(() => mergeContacts(db, { keptId, goneId }, by, NOW)),
      ]);
      expect([accepted.ok, merged.ok]).toEqual([true, true]);
      expect(await look(id)).toMatchObject({ status: 'ACCEPTED', contactId: keptId });
      expect(await db.cohortInvitation.count({ where: { contactId: keptId, invitedAt: NOW } })).toBe(1);
    }
  });

  it('refuses asks while a stop lasts, with why and what ends it, and still lets us help', async () => {
    const { id } = await suggested({ offers: ['join', 'thank'] }, { escalationSince: new Date('2026-11-16') });
    const by = await viewer();
    expect(await acceptSuggestion(db, { id, offer: 'join', ...said }, by, NOW)).toEqual({
      ok: false,
      reason: {
        code: 'stopped',
        text: 'Open escalation since 16 November 2026: help comes before asking. It ends when the escalation is closed.',
      },
    });
    expect((await look(id)).status).toBe('OPEN');
    expect((await acceptSuggestion(db, { id, offer: 'thank', ...said }, by, NOW)).ok).toBe(true);
  });

  it('leaves everything as it was when the invitation is refused', async () => {
    const { id, accountId, contactId } = await suggested();
    await db.contact.update({ where: { id: contactId }, data: { leftOn: new Date('2026-11-01') } });
    const result = await acceptSuggestion(db, { id, offer: 'join', ...said }, await viewer(), NOW);
    expect(result).toEqual({
      ok: false,
      reason: { code: 'not-invited', text: 'Left the account on 1 November 2026.' },
    });
    expect((await look(id)).status).toBe('OPEN');
    expect(await db.auditEvent.count({ where: { accountId } })).toBe(0);
  });

  it('refuses what was not offered, a review by anybody but a manager, and nobody to invite', async () => {
    const owner = await viewer('REQUESTER');
    const review = await suggested(
      { moment: 5, offers: ['review', 'join'], contactId: null },
      { ownerId: owner.personId },
    );
    const accept = (offer: 'review' | 'join' | 'talk') =>
      acceptSuggestion(db, { id: review.id, offer, ...said }, owner, NOW);
    expect(await accept('talk')).toMatchObject({ reason: { code: 'not-offered' } });
    expect(await accept('review')).toMatchObject({ reason: { code: 'managers-only' } });
    expect(await accept('join')).toMatchObject({ reason: { code: 'not-invited' } });
  });

  it('is nobody’s business but managers’ and the account owner’s', async () => {
    const owner = await viewer('REQUESTER');
    const { id } = await suggested({ offers: ['thank'] }, { ownerId: owner.personId });
    const accept = (by: MomentViewer) => acceptSuggestion(db, { id, offer: 'thank', ...said }, by, NOW);
    expect(await accept(await viewer('REQUESTER'))).toEqual({ ok: false, reason: { code: 'gone' } });
    expect((await accept(owner)).ok).toBe(true);
  });
});
