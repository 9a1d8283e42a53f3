import { findProof } from '~/domain/assets/proof.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { dayIn } from '~/platform/time';
import { checkAnswers, noSuchKind } from './answers';
import { dealFacts, proofNeed } from './proof-need';
import type { RequestForm } from './schema';
import { kindOf, type SopSettings } from './sop';
import { findSop } from './sops.server';
import { triage, type Triage } from './triage';

export type FieldErrors = Record<string, string[]>;
export type Weighed = Awaited<ReturnType<typeof weigh>>;

/**
 * What becomes of a request as it is typed: its SOP, deal, tier, gate, clocks and the assets that may answer it. Refused
 * with messages by field. Writes nothing, so it serves the page before submitting and the use case alike.
 */
export async function weighRequest(db: Reader, form: RequestForm, now: Date): Promise<Result<Weighed, FieldErrors>> {
  const ground = await findGround(db, form);
  if (!ground.ok) return ground;
  const { sop, settings } = ground.value;
  const errors = {
    ...checkAnswers(sop.settings, form, dayIn(settings.timeZone, now)),
    ...dealError(form, ground.value),
  };
  return Object.keys(errors).length > 0 ? refuse(errors) : ok(await weigh(db, form, ground.value, now));
}

/** The same where an asset has answered it: nobody is troubled, so the answers that a person would need may be missing. */
export async function weighAnswered(db: Reader, form: RequestForm, now: Date): Promise<Result<Weighed, FieldErrors>> {
  const ground = await findGround(db, form);
  if (!ground.ok) return ground;
  const errors = dealError(form, ground.value);
  return Object.keys(errors).length > 0 ? refuse(errors) : ok(await weigh(db, form, ground.value, now));
}

async function findGround(db: Reader, form: RequestForm): Promise<Result<Ground, FieldErrors>> {
  const sop = await findSop(db, form.team);
  if (!sop) return refuse({ team: ['This team has no SOP yet. Ask your advocacy manager'] });
  if (!kindOf(sop.settings, form.activity, form.helper)) return refuse({ activity: [noSuchKind] });
  return ok({ sop, settings: await getSettings(db), deal: await findDeal(db, form.dealId) });
}

function dealError({ dealId }: RequestForm, { deal }: Ground): FieldErrors {
  return dealId && !deal ? { dealId: ['This deal is closed or no longer there. Choose another'] } : {};
}

type Ground = { sop: NonNullable<Awaited<ReturnType<typeof findSop>>>; settings: Settings; deal: DealOfRequest | null };

async function weigh(db: Reader, form: RequestForm, { sop, settings, deal }: Ground, now: Date) {
  const { assets: rules } = sop.settings;
  const assets = await findProof(db, proofNeed(form, deal, rules), rules.show, now);
  return {
    ...{ sop, settings, deal, assets },
    facts: dealFacts(form, deal),
    triage: await triageFor(db, { sop: sop.settings, form, deal }),
  };
}

type Judged = { sop: SopSettings; form: Pick<RequestForm, 'activity' | 'helper'>; deal: DealOfRequest | null };

/** Tier, gate and clocks of a kind of request for this deal, by what was asked for the deal before. */
export async function triageFor(db: Reader, { sop, form, deal }: Judged): Promise<Triage> {
  const asked = deal && (await listAsked(db, deal.id));
  const facts = deal &&
    asked && { stage: deal.stage, value: deal.value?.toNumber() ?? null, currency: deal.currency, asked };
  return triage(sop, form, facts);
}

export type DealOfRequest = NonNullable<Awaited<ReturnType<typeof findDeal>>>;

/** An open deal that a request may serve; null where there is none of this id. */
export async function findDeal(db: Reader, id: string) {
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
      products: true,
      accountId: true,
      account: { select: { name: true, industry: true, region: true, segment: true } },
    },
  });
}

/** Requests on a deal that were not turned down or taken back. */
const listAsked = (db: Reader, dealId: string) =>
  db.request.findMany({
    where: { dealId, OR: [{ closedAs: null }, { closedAs: { in: ['FULFILLED_BY_PERSON'] } }] },
    select: { activity: true, helper: true },
  });
