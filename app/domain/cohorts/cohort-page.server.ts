import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { formatDate } from '~/ui/format';
import { findCohort, listCohorts } from './cohorts.server';
import { readFeedback } from './feedback.server';
import { funnelNotes, funnelSteps, shareText } from './funnel';
import { listFunnels } from './funnels.server';
import { invitationLetter } from './invitation-letter';
import { listMembers } from './members.server';
import { previewCohort } from './preview-cohort.server';
import type { CohortSearch } from './schema';

type Found = NonNullable<Awaited<ReturnType<typeof findCohort>>>;
type Look = { search: CohortSearch; timeZone: string; now: Date };

/** Everything the page of a cohort shows of the tab that is open, or null: no such cohort. */
export async function readCohortPage(db: Reader, id: string, look: Look) {
  const cohort = await findCohort(db, id);
  if (!cohort) return null;
  const { search, timeZone, now } = look;
  const { status, isStanding } = cohort;
  const isDraft = status === 'DRAFT';
  const tab = isDraft ? null : search.tab;
  const funnel = (await listFunnels(db, [id], now)).get(id)!;
  return {
    cohort: {
      ...{ id, name: cohort.name, goal: cohort.goal, phase: cohort.phase, status, isStanding },
      segment: cohort.segment,
      shortLink: `${env().SITE_URL}/c/${cohort.slug}`,
      opened: cohort.openedAt && formatDate(cohort.openedAt, timeZone),
      closed: cohort.closedAt && formatDate(cohort.closedAt, timeZone),
      reminderDays: cohort.reminderDays,
      lacksAddress: (isDraft || (status === 'OPEN' && funnel.waiting > 0)) && !(await getSettings(db)).postalAddress,
      isFilling: status === 'OPEN' && cohort.lookedUpTo !== null,
    },
    funnel,
    letter: invitationLetter(cohort, EXAMPLE, cohort.reminderDays.length),
    preview: isDraft ? await previewCohort(db, cohort.segmentId, now) : null,
    people: tab === 'people' ? await readPeople(db, cohort, look) : null,
    steps: tab === 'funnel' ? await readFunnel(db, cohort, now) : null,
    feedback: tab === 'feedback' ? await readAnswers(db, cohort, timeZone) : null,
  };
}
export type CohortPage = NonNullable<Awaited<ReturnType<typeof readCohortPage>>>;

/** Whom the letter is shown for while nobody in particular is meant. */
const EXAMPLE = { name: 'Hanna Brandt', account: { name: 'Tessel' } };

async function readPeople(db: Reader, { id }: Found, { search, timeZone }: Look) {
  const { members, ...rest } = await listMembers(db, id, search);
  const day = (date: Date | null) => date && formatDate(date, timeZone);
  return {
    ...rest,
    members: members.map(({ invitedAt, nextAt, joinedAt, ...member }) => ({
      ...member,
      ...{ invited: day(invitedAt), next: day(nextAt), joined: day(joinedAt) },
    })),
  };
}

async function readFunnel(db: Reader, { id }: Found, now: Date) {
  const all = await listCohorts(db, now);
  const own = all.find((one) => one.id === id)?.funnel ?? (await listFunnels(db, [id], now)).get(id)!;
  const others = all
    .filter(({ funnel }) => funnel.invited > 0)
    .map(({ funnel, ...one }) => ({
      ...{ id: one.id, name: one.name, isThis: one.id === id },
      joined: shareText(funnel.joined, funnel.invited),
      activated: shareText(funnel.activated, funnel.joined),
      repeat: shareText(funnel.repeat, funnel.activated),
    }));
  return { steps: funnelSteps(own), notes: funnelNotes(own), others };
}

async function readAnswers(db: Reader, cohort: Found, timeZone: string) {
  const { changedBecause, changedAt, questions } = cohort;
  const answers = await readFeedback(db, cohort);
  return {
    ...answers,
    hasQuestions: questions.length > 0,
    changedBecause,
    changed: changedAt && formatDate(changedAt, timeZone),
  };
}
