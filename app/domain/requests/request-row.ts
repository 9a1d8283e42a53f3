// product.md §4: what is kept of a request when it is submitted. It keeps the SOP version it was submitted under.
import { dateFromDay } from '~/platform/time';
import { calendarFor, calendarOf } from './business-calendar';
import type { RequestSource } from '~/generated/prisma/enums';
import type { RequestForm } from './schema';
import { dueTimes } from './sla-clock';
import { kindOf } from './sop';
import type { Weighed } from './weighing.server';

type Parts = {
  form: RequestForm;
  weighed: Weighed;
  enoughAssetId: string | null;
  assetsNote: string | null;
  source?: RequestSource;
  /** when its requester began to look: from then on a deflection's time to fulfil runs */
  startedAt: Date;
  now: Date;
};

/** The columns of a new request; one that an asset answered is closed as fulfilled at once. */
export function requestRow({ form, weighed, enoughAssetId, assetsNote, source, startedAt, now }: Parts) {
  const { sop, deal, facts, triage, settings } = weighed;
  const { speed } = sop.settings;
  const calendar = calendarFor(settings, { bySop: speed[triage.tier].calendar, region: facts.region });
  const submittedAt = enoughAssetId ? startedAt : now;
  const deflected = {
    status: 'CLOSED',
    closedAs: 'FULFILLED_BY_ASSET',
    closedAssetId: enoughAssetId,
    closedAt: now,
    firstAnsweredAt: startedAt,
  } as const;
  return {
    team: form.team,
    sopId: sop.id,
    activity: form.activity,
    helper: form.helper,
    source,
    title: requestTitle(form, weighed),
    need: form.need,
    dealId: deal?.id,
    ...facts,
    wanted: form.wanted,
    language: form.language || null,
    persona: form.persona || null,
    assetsTried: form.assetsTried || null,
    topics: form.topics,
    questions: form.questions,
    competitors: form.competitors,
    assetsNote,
    neededBy: dateFromDay(form.neededBy),
    tier: triage.tier,
    triage,
    submittedAt,
    calendar,
    ...dueTimes(speed, triage.tier, submittedAt, calendarOf(settings, calendar)),
    ...(enoughAssetId ? deflected : {}),
  };
}

/** "Reference call for Castellan Foods": the same everywhere, in lists, mails and on the advocate's pages. */
function requestTitle(form: RequestForm, { sop, deal }: Weighed) {
  const label = kindOf(sop.settings, form.activity, form.helper)?.label ?? '';
  return `${label} for ${deal ? (deal.account?.name ?? deal.name) : form.about}`;
}
