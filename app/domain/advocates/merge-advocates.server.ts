import type { Actor } from '~/domain/audit/record.server';
import { retirePerson } from '~/domain/access/retire-person.server';
import { handOverAssets } from '~/domain/assets/hand-over-assets.server';
import { handOverInvitations } from '~/domain/cohorts/hand-over-invitations.server';
import { handOverImpact } from '~/domain/impact/hand-over-impact.server';
import { handOverIssues } from '~/domain/newsletter/hand-over-issues.server';
import { handOverAlerts } from '~/domain/opportunities/hand-over-alerts.server';
import { handOverClaims } from '~/domain/opportunities/hand-over-claims.server';
import { joinClaims } from '~/domain/opportunities/join-claims.server';
import { handOverPod } from '~/domain/programme/hand-over-pod.server';
import { handOverAsks } from '~/domain/requests/hand-over-asks.server';
import { joinAsks } from '~/domain/requests/join-asks.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import { type AdvocateWishes, mergedWishes, scopesToWithdraw, stricterAnswer } from './merged-advocate';
import { setConsent } from './set-consent.server';

type Merge = { keptId: string; goneId: string; by: Actor; now: Date };

/**
 * Makes one advocate of two who are the same person, inside the merge of their contacts: favours, claims, asks, letters and
 * decisions go over, what both did is joined, the stricter wishes stay, and the other sign-in ends.
 */
export async function mergeAdvocates(tx: Tx, { keptId, goneId, by, now }: Merge): Promise<void> {
  const kept = await tx.advocate.findUniqueOrThrow({ where: { id: keptId }, select: wishes });
  const gone = await tx.advocate.findUniqueOrThrow({ where: { id: goneId }, select: wishes });
  await tx.advocate.update({ where: { id: keptId }, data: mergedWishes(read(kept), read(gone)) });
  await mergeConsents(tx, { keptId, goneId, by, now });
  await mergeWillingness(tx, kept, gone);
  const over = { from: goneId, to: keptId };
  await joinClaims(tx, { ...over, by, now });
  await handOverClaims(tx, over);
  await handOverAlerts(tx, over);
  await joinAsks(tx, { ...over, by, now });
  await handOverAsks(tx, over);
  await handOverAssets(tx, over);
  await handOverIssues(tx, over);
  await handOverImpact(tx, over);
  await handOverInvitations(tx, over);
  await handOverPod(tx, over);
  await tx.readinessDecision.updateMany({ where: { advocateId: goneId }, data: { advocateId: keptId } });
  await tx.$executeRaw`
    UPDATE rung_openings SET advocate_id = ${keptId}
     WHERE advocate_id = ${goneId} AND rung NOT IN (SELECT rung FROM rung_openings WHERE advocate_id = ${keptId})`;
  await tx.advocate.delete({ where: { id: goneId } });
  await retirePerson(tx, gone.personId, now);
}

const wishes = {
  id: true,
  personId: true,
  quarterlyCap: true,
  pausedUntil: true,
  declinesValue: true,
  impactNotesOffAt: true,
  readiness: true,
  reviewOn: true,
  leftAt: true,
  joinedAt: true,
  confirmedAt: true,
  careerGoals: true,
  likes: true,
  languages: true,
  formerTools: true,
  willingness: { select: { activity: true, answer: true } },
} satisfies Prisma.AdvocateSelect;

type Row = Prisma.AdvocateGetPayload<{ select: typeof wishes }>;

const read = ({ id: _, personId: __, willingness: ___, ...own }: Row): AdvocateWishes => own;

/** A yes stays where both said it; the history of both is kept. */
async function mergeConsents(tx: Tx, { keptId, goneId, by, now }: Merge) {
  const open = await tx.consent.findMany({
    where: { advocateId: { in: [keptId, goneId] }, withdrawnAt: null },
    select: { advocateId: true, scope: true },
  });
  const of = (id: string) => open.filter(({ advocateId }) => advocateId === id).map(({ scope }) => scope);
  for (const scope of scopesToWithdraw(of(keptId), of(goneId))) {
    await setConsent(tx, { advocateId: keptId, scope, granted: false, by, now });
  }
  await tx.consent.updateMany({ where: { advocateId: goneId, withdrawnAt: null }, data: { withdrawnAt: now } });
  await tx.consent.updateMany({ where: { advocateId: goneId }, data: { advocateId: keptId } });
}

async function mergeWillingness(tx: Tx, kept: Row, gone: Row) {
  for (const { activity, answer } of gone.willingness) {
    const known = kept.willingness.find((one) => one.activity === activity);
    const where = { advocateId_activity: { advocateId: kept.id, activity } };
    if (!known) await tx.activityWillingness.create({ data: { advocateId: kept.id, activity, answer } });
    else if (stricterAnswer(known.answer, answer) !== known.answer) {
      await tx.activityWillingness.update({ where, data: { answer } });
    }
  }
}
