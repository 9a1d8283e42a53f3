import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { dayIn } from '~/platform/time';
import { findMatchingAssets } from './assets.server';
import { checkAnswers, type RequestForm } from './schema';
import { findSop } from './sops.server';
import { triage } from './triage';

export type FieldErrors = Record<string, string[]>;
export type Weighed = Awaited<ReturnType<typeof weigh>>;

/**
 * What becomes of a request as it is typed: its SOP, deal, tier, gate, clocks and the assets that may answer it. Refused
 * with messages by field. Writes nothing, so it serves the page before submitting and the use case alike.
 */
export async function weighRequest(db: Reader, form: RequestForm, now: Date): Promise<Result<Weighed, FieldErrors>> {
  const sop = await findSop(db, form.team);
  const settings = await getSettings(db);
  const deal = await findDeal(db, form.dealId);
  if (!sop) return refuse({ team: ['This team has no SOP yet. Ask your advocacy manager'] });
  const errors = checkAnswers(sop.settings, form, dayIn(settings.timeZone, now));
  if (form.dealId && !deal) errors.dealId = ['This deal is closed or no longer there. Choose another'];
  if (Object.keys(errors).length) return refuse(errors);
  return ok(await weigh(db, form, { sop, settings, deal }));
}

type Ground = { sop: NonNullable<Awaited<ReturnType<typeof findSop>>>; settings: Settings; deal: DealOfRequest | null };

async function weigh(db: Reader, form: RequestForm, { sop, settings, deal }: Ground) {
  const industry = deal?.industry ?? deal?.account?.industry ?? null;
  const asked = deal && (await listAsked(db, deal.id));
  const facts = deal &&
    asked && { stage: deal.stage, value: deal.value?.toNumber() ?? null, currency: deal.currency, asked };
  const need = { activity: form.activity, need: form.need, industry, topics: form.topics };
  const assets = await findMatchingAssets(db, need, sop.settings.assets.show);
  return { sop, settings, deal, industry, assets, triage: triage(sop.settings, form, facts) };
}

type DealOfRequest = NonNullable<Awaited<ReturnType<typeof findDeal>>>;

async function findDeal(db: Reader, id: string) {
  if (!id) return null;
  return db.deal.findFirst({
    where: { id, status: 'OPEN' },
    select: {
      id: true,
      name: true,
      stage: true,
      value: true,
      currency: true,
      industry: true,
      region: true,
      competitor: true,
      accountId: true,
      account: { select: { name: true, industry: true, region: true } },
    },
  });
}

/** Requests on a deal that were not turned down or taken back. */
const listAsked = (db: Reader, dealId: string) =>
  db.request.findMany({
    where: { dealId, OR: [{ closedAs: null }, { closedAs: { in: ['FULFILLED_BY_PERSON'] } }] },
    select: { activity: true, helper: true },
  });
