import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { system } from '~/domain/audit/record.server';
import { findOwnClaim } from '~/domain/opportunities/claim.server';
import { saveHandIn } from '~/domain/opportunities/save-hand-in.server';
import { HandIn } from '~/domain/opportunities/schema';
import { submitClaim } from '~/domain/opportunities/submit-claim.server';
import type { ClaimStatus } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

async function claimOf(status: ClaimStatus = 'CLAIMED') {
  const [advocateId = ''] = await makeAdvocates(db, 1);
  const { id: opportunityId } = await makeOpportunity(db);
  return makeClaim(db, { opportunityId, advocateId, status });
}
const submit = (
  claim: { id: string; advocateId: string },
  fields: object = { text: 'Backfills took a day. Now an hour.' },
) => submitClaim(db, { claimId: claim.id, advocateId: claim.advocateId, handIn: HandIn.parse(fields) }, system, NOW);

it('stores the piece with its consents, and the claim waits for a decision', async () => {
  const claim = await claimOf();
  const fields = { text: 'Now an hour.', allows: ['QUOTE'], accountLogo: 'ask_them', whom: 'petra@tessel.example' };
  expect(await submit(claim, fields)).toMatchObject({ ok: true });
  expect(await db.claim.findUniqueOrThrow({ where: { id: claim.id }, include: { evidence: true } })).toMatchObject({
    status: 'SUBMITTED',
    submittedAt: NOW,
    evidence: [
      { text: 'Now an hour.', allows: ['QUOTE'], accountSays: { logo: 'ask_them', whom: 'petra@tessel.example' } },
    ],
  });
  const [event] = await db.auditEvent.findMany({ where: { advocateId: claim.advocateId } });
  expect(event).toMatchObject({ kind: 'claim.submitted', data: { claimId: claim.id, allows: ['QUOTE'] } });
  expect(JSON.stringify(event?.data)).not.toContain('@');
});

it('after a return is one more row; the first stays as it was', async () => {
  const claim = await claimOf('RETURNED');
  await db.evidence.create({
    data: { id: `evd_${claim.id}`, claimId: claim.id, text: 'First', submittedAt: new Date(0) },
  });
  await submit(claim, { text: 'Second' });
  const rows = await db.evidence.findMany({ where: { claimId: claim.id }, orderBy: { submittedAt: 'asc' } });
  expect(rows.map(({ text }) => text)).toEqual(['First', 'Second']);
});

it('ends what was saved for later, so that a return shows what was handed in', async () => {
  const claim = await claimOf();
  const own = { claimId: claim.id, advocateId: claim.advocateId };
  await saveHandIn(db, { ...own, handIn: HandIn.parse({ kind: 'text', text: 'Half a sente' }) });
  await submit(claim, { kind: 'text', text: 'Now an hour.' });
  await db.claim.update({ where: { id: claim.id }, data: { status: 'RETURNED' } });
  expect((await findOwnClaim(db, own))?.typed.text).toBe('Now an hour.');
});

it('ten times at once is once', async () => {
  const claim = await claimOf();
  const results = await Promise.all(Array.from({ length: 10 }, () => submit(claim)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await db.evidence.count({ where: { claimId: claim.id } })).toBe(1);
  expect(await db.auditEvent.count({ where: { advocateId: claim.advocateId } })).toBe(1);
});

it('is refused without what was asked, from the waiting list, after the end, and for a stranger', async () => {
  const claim = await claimOf();
  expect(await submit(claim, {})).toMatchObject({
    ok: false,
    reason: { code: 'incomplete', errors: { text: [expect.any(String)] } },
  });
  for (const status of ['WAITING', 'WITHDRAWN', 'LAPSED', 'APPROVED'] as const) {
    expect(await submit(await claimOf(status))).toEqual({ ok: false, reason: { code: 'ended' } });
  }
  expect(await submit({ id: claim.id, advocateId: 'adv_other' })).toEqual({ ok: false, reason: { code: 'not-found' } });
  expect(await db.evidence.count({ where: { claimId: claim.id } })).toBe(0);
});
