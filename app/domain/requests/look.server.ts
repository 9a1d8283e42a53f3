import type { Db } from '~/platform/db.server';
import { type Result, ok } from '~/platform/result';
import { assetKindNames } from './rank-assets';
import type { RequestForm } from './schema';
import { type FieldErrors, weighRequest } from './weighing.server';

/** What a requester sees before submitting: matching assets with reasons, tier, gate and clocks. Writes nothing. */
export async function look(db: Db, form: RequestForm, now: Date): Promise<Result<Looked, FieldErrors>> {
  const weighed = await weighRequest(db, form, now);
  return weighed.ok ? ok(dress(weighed.value)) : weighed;
}

type Looked = ReturnType<typeof dress>;

function dress({ assets, triage, sop }: Extract<Awaited<ReturnType<typeof weighRequest>>, { ok: true }>['value']) {
  const { gate, assets: rules } = sop.settings;
  return {
    assets: assets.map(({ id, title, summary, link, kind, accountName, why }) => ({
      id,
      title,
      summary,
      link,
      why,
      line: [assetKindNames[kind], accountName].filter(Boolean).join(', '),
    })),
    triage,
    instead: gate.instead,
    why: gate.why,
    notEnoughNeedsReason: rules.notEnoughNeedsReason,
  };
}
