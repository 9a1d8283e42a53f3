// mockups/sop.html: the page people read is written from the settings alone, question by question.
import { formatList, formatMoney, plural } from '~/ui/format';
import type { SopSettings, Tier } from './sop';

export type SopSection = { question: string; paragraphs: string[]; items: string[] };

const fieldNames = {
  deal: 'the deal',
  need: 'the need',
  questions: 'what they will ask',
  neededBy: 'the date',
  persona: 'who will join',
  competitors: 'who competes with the buyer',
  topics: 'topics',
  wanted: 'how many people',
  products: 'products',
  region: 'the region',
  language: 'the language',
  assetsTried: 'what you have shown already',
} as const;
const tierNames: Record<Tier, string> = { 1: 'Asset', 2: 'Written or recorded', 3: 'Live person' };
const tiers = [1, 2, 3] as const;

/** A team's SOP as five questions with their answers. */
export function sopSections(sop: SopSettings): SopSection[] {
  return [
    { question: 'Where do I submit?', paragraphs: [asked(sop)], items: [] },
    { question: 'What should I expect?', paragraphs: [sop.expect], items: sop.duties },
    { question: 'What may answer it without a person?', paragraphs: [assets(sop)], items: [] },
    {
      question: 'How quickly?',
      paragraphs: [],
      items: tiers.filter((tier) => used(sop, tier)).map((tier) => speed(sop, tier)),
    },
    { question: 'From which stage of the deal?', paragraphs: [gate(sop), sop.gate.why], items: [] },
  ];
}

const used = (sop: SopSettings, tier: Tier) => sop.kinds.some((kind) => kind.tier === tier);

function asked({ questions }: SopSettings): string {
  const fields = Object.entries(questions) as [keyof typeof fieldNames, { when: string }][];
  const of = (when: string) =>
    fields.filter(([, question]) => question.when === when).map(([name]) => fieldNames[name]);
  const live = of('if live');
  const may = of('may');
  return [
    `We always ask for ${formatList(of('must'))}.`,
    live.length > 0 && `For a live person also ${formatList(live)}.`,
    may.length > 0 && `You may add ${formatList(may)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function assets({ assets: { show, notEnoughNeedsReason } }: SopSettings): string {
  if (show === 0) return 'Nothing: a person looks at every request.';
  const reason = notEnoughNeedsReason ? ' If none is enough, tell us why.' : '';
  return `We show up to ${plural(show, 'asset')} that match the industry, the topics and your words, before anything is submitted.${reason}`;
}

function speed({ speed: promises, kinds }: SopSettings, tier: Tier): string {
  const { firstAnswerHours, fulfilDays } = promises[tier];
  const labels = kinds.filter((kind) => kind.tier === tier).map(({ label }) => label.toLowerCase());
  const end = tier === 3 ? 'a person' : 'done';
  return `${tierNames[tier]} (${formatList(labels)}): first answer in ${plural(firstAnswerHours, 'business hour')}, ${end} in ${plural(fulfilDays, 'business day')}.`;
}

function gate(sop: SopSettings): string {
  const lines = tiers
    .filter((tier) => used(sop, tier))
    .map((tier) => {
      const { fromStage, minValue, perDeal } = sop.gate[tier];
      const from = [fromStage, minValue !== null && formatMoney(minValue, sop.currency)].filter(
        (part) => typeof part === 'string',
      );
      const most = perDeal ? `at most ${perDeal} a deal` : '';
      if (from.length === 0) return `${tierNames[tier]}: ${most || 'from any stage'}.`;
      return `${tierNames[tier]}: from ${formatList(from)}${most && `, ${most}`}.`;
    });
  return lines.join(' ');
}
