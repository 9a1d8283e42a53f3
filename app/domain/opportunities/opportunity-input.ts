// From the editor's flat form to an opportunity, and back.
import type { Audience } from './audience';
import type { AudienceForm, OpportunityForm, OpportunityInput } from './schema';
import { readSteps, writeSteps } from './steps';

/** The opportunity a valid form describes. Without a short link one is made from the title. */
export function toInput(form: OpportunityForm): OpportunityInput {
  const { activity, title, summary, body, minutes, places, claimBy, handInBy, lapseAfterDays } = form;
  const { thanks, thanksKind, seenBy, topics, evidence, incentiveAmount } = form;
  return {
    ...{ activity, title, summary, body, minutes, places, claimBy, handInBy, lapseAfterDays },
    ...{ thanks, thanksKind, seenBy, topics, evidence },
    slug: form.slug || slugOf(title),
    steps: readSteps(form.steps).steps,
    audience: audienceOf(form),
    platform: form.platform || null,
    incentive: form.incentive || null,
    incentiveAmount: form.incentive ? incentiveAmount : null,
    disclosure: form.disclosure || null,
  };
}

/** The audience part alone, for its preview. */
export function audienceOf(form: AudienceForm): Audience {
  const { match, industries, regions, plans, segments, minTenureMonths, willing, types, rungs, segmentIds } = form;
  return {
    ...{ match, industries, regions, plans, segments, minTenureMonths, willing, types, rungs, segmentIds },
    exclude: {
      industries: form.excludeIndustries,
      regions: form.excludeRegions,
      plans: form.excludePlans,
      segments: form.excludeSegments,
      publicSector: form.excludePublicSector,
    },
  };
}

/** What the editor's fields hold for an opportunity that exists. */
export function toValues(input: OpportunityInput): Record<string, string | string[]> {
  const { audience } = input;
  const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';
  const { activity, title, slug, summary, body, thanks, thanksKind, seenBy, evidence } = input;
  const { industries, regions, plans, segments, willing, types, rungs, segmentIds, exclude } = audience;
  return {
    ...{ activity, title, slug, summary, body, thanks, thanksKind, seenBy, evidence },
    ...{ industries, regions, plans, segments, willing, types, rungs, segmentIds },
    steps: writeSteps(input.steps),
    minutes: String(input.minutes),
    places: String(input.places ?? ''),
    claimBy: dayOf(input.claimBy),
    handInBy: dayOf(input.handInBy),
    lapseAfterDays: String(input.lapseAfterDays),
    topics: input.topics.join(', '),
    platform: input.platform ?? '',
    incentive: input.incentive ?? '',
    incentiveAmount: String(input.incentiveAmount ?? ''),
    disclosure: input.disclosure ?? '',
    match: audience.match,
    minTenureMonths: String(audience.minTenureMonths ?? ''),
    excludeIndustries: exclude.industries,
    excludeRegions: exclude.regions,
    excludePlans: exclude.plans,
    excludeSegments: exclude.segments,
    excludePublicSector: exclude.publicSector ? 'on' : '',
  };
}

/** A short link from a title: "What we dropped" → "what-we-dropped". */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return words.slice(0, 50).replace(/-+$/, '') || 'opportunity';
}
