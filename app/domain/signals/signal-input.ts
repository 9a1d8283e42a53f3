// What is typed on the pages of signals, as a catalogue and back.
import { ok, refuse, type Result } from '~/platform/result';
import type { Catalogue, Signal, SignalSource } from './catalogue';
import type { RulesForm, SignalForm } from './schema';

type Values = Record<string, string | string[]>;

/** A signal as the fields of its form hold it. */
export function signalValues({ frame, trial, ...signal }: Signal): Values {
  return {
    name: signal.name,
    source: signal.source,
    isOn: signal.isOn ? 'yes' : 'no',
    threshold: String(signal.threshold),
    strength: String(signal.strength),
    halfLifeDays: String(signal.halfLifeDays),
    leadsTo: signal.leadsTo,
    ...frame,
    counts: trial ? 'group' : 'everybody',
    owners: trial?.ownerIds ?? [],
    cohortId: trial?.cohortId ?? '',
  };
}

export type SignalFault = { field: 'owners' | 'source' | 'form'; message: string };

/**
 * The catalogue with one signal changed, or added when `code` is null. Refused: a trial of nobody, a new signal without a
 * source, more than 30 signals. The source of a signal never changes: its facts and history would mean something else.
 */
export function withSignal(
  catalogue: Catalogue,
  code: string | null,
  form: SignalForm,
): Result<{ catalogue: Catalogue; code: string }, SignalFault> {
  const old = catalogue.signals.find((signal) => signal.code === code);
  const source = old?.source ?? form.source;
  if (!source) return refuse({ field: 'source', message: 'Choose where its facts come from.' });
  if (!old && catalogue.signals.length >= 30)
    return refuse({ field: 'form', message: 'There are 30 signals already.' });
  const trial = form.counts === 'group' ? { ownerIds: form.owners, cohortId: form.cohortId || null } : null;
  if (trial && !trial.cohortId && trial.ownerIds.length === 0) {
    return refuse({ field: 'owners', message: 'Choose at least one owner or a cohort to try it on.' });
  }
  const own =
    old?.code ??
    codeFrom(
      form.name,
      catalogue.signals.map((signal) => signal.code),
    );
  const signal = toSignal(form, { code: own, source, trial });
  const signals = old ? catalogue.signals.map((one) => (one === old ? signal : one)) : [...catalogue.signals, signal];
  return ok({ catalogue: { ...catalogue, signals }, code: own });
}

function toSignal(form: SignalForm, own: { code: string; source: SignalSource; trial: Signal['trial'] }): Signal {
  const { name, threshold, strength, halfLifeDays, leadsTo, saw, means, offer, words } = form;
  const frame = { saw, means, offer, words };
  return { ...own, name, isOn: form.isOn === 'yes', threshold, strength, halfLifeDays, leadsTo, frame };
}

/** A short name for addresses and history, `goal-achieved`; never one that is taken or means a page. */
export function codeFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const base = `${plain}`
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  const stem = base.length >= 2 ? base : 'signal';
  const used = new Set([...taken, 'new', 'rules']);
  for (let n = 1; ; n++) {
    const code = n === 1 ? stem : `${stem}-${n}`;
    if (!used.has(code)) return code;
  }
}

/** Readiness, fit and people as the fields of their form hold them. */
export function rulesValues({ firesAt, needed, fit, people }: Catalogue): Values {
  return {
    firesAt: String(firesAt),
    needed: String(needed),
    sizePoints: String(fit.size.points),
    fullAtSeats: String(fit.size.fullAtSeats),
    industryPoints: String(fit.industry.points),
    industries: fit.industry.good.join('\n'),
    planPoints: String(fit.plan.points),
    plans: fit.plan.good.join('\n'),
    tenurePoints: String(fit.tenure.points),
    fullAtMonths: String(fit.tenure.fullAtMonths),
    highFrom: String(fit.highFrom),
    champions: String(people.champions),
    championActions: String(people.championActions),
    decisionMakerWords: people.decisionMakerWords.join('\n'),
    influencerWords: people.influencerWords.join('\n'),
  };
}

/** The catalogue with other rules around the same signals. */
export function withRules({ signals }: Catalogue, form: RulesForm): Catalogue {
  const { firesAt, needed, champions, championActions, decisionMakerWords, influencerWords } = form;
  return {
    signals,
    firesAt,
    needed,
    fit: {
      size: { points: form.sizePoints, fullAtSeats: form.fullAtSeats },
      industry: { points: form.industryPoints, good: form.industries },
      plan: { points: form.planPoints, good: form.plans },
      tenure: { points: form.tenurePoints, fullAtMonths: form.fullAtMonths },
      highFrom: form.highFrom,
    },
    people: { champions, championActions, decisionMakerWords, influencerWords },
  };
}
