// product.md: every decision carries its reasons; a new version says what it changes.
import { activityNames } from '~/domain/advocates/activities';
import type { Catalogue, Fit, PeopleRule, Signal } from './catalogue';

/** What one catalogue changes of another, in words, one line a change. The same catalogues: none. */
export function catalogueDifferences(before: Catalogue, after: Catalogue): string[] {
  const known = new Map(before.signals.map((signal) => [signal.code, signal]));
  const kept = new Set(after.signals.map(({ code }) => code));
  return [
    ...after.signals.flatMap((signal) => {
      const old = known.get(signal.code);
      return old ? ofSignal(old, signal) : [`${signal.name}: new`];
    }),
    ...before.signals.filter(({ code }) => !kept.has(code)).map(({ name }) => `${name}: removed`),
    ...moved('Fires at', before.firesAt, after.firesAt),
    ...moved('Signals needed', before.needed, after.needed),
    ...ofFit(before.fit, after.fit),
    ...ofPeople(before.people, after.people),
  ];
}

function ofSignal(before: Signal, after: Signal): string[] {
  const say = (what: string, from: unknown, to: unknown) => moved(`${after.name}, ${what}`, from, to);
  return [
    ...(before.name === after.name ? [] : [`${before.name}: now called ${after.name}`]),
    ...(before.isOn === after.isOn ? [] : [`${after.name}: switched ${after.isOn ? 'on' : 'off'}`]),
    ...say('source', before.source, after.source),
    ...say('threshold', before.threshold, after.threshold),
    ...say('strength', before.strength, after.strength),
    ...say('half-life in days', before.halfLifeDays, after.halfLifeDays),
    ...say('leads to', activities(before), activities(after)),
    ...(same(group(before), group(after)) ? [] : [`${after.name}: ${trialMove(before, after)}`]),
    ...(same(before.frame, after.frame) ? [] : [`${after.name}: frame reworded`]),
  ];
}

function trialMove(before: Signal, after: Signal) {
  if (!after.trial) return 'live for everybody';
  return before.trial ? 'other trial group' : 'in trial';
}

function ofFit(before: Fit, after: Fit): string[] {
  return [
    ...moved('Fit, points of size', before.size.points, after.size.points),
    ...moved('Fit, full size at seats', before.size.fullAtSeats, after.size.fullAtSeats),
    ...moved('Fit, points of industry', before.industry.points, after.industry.points),
    ...moved('Fit, industries', list(before.industry.good, 'any'), list(after.industry.good, 'any')),
    ...moved('Fit, points of plan', before.plan.points, after.plan.points),
    ...moved('Fit, plans', list(before.plan.good, 'any'), list(after.plan.good, 'any')),
    ...moved('Fit, points of tenure', before.tenure.points, after.tenure.points),
    ...moved('Fit, full tenure at months', before.tenure.fullAtMonths, after.tenure.fullAtMonths),
    ...moved('Fits from', before.highFrom, after.highFrom),
  ];
}

function ofPeople(before: PeopleRule, after: PeopleRule): string[] {
  return [
    ...moved('Champions an account', before.champions, after.champions),
    ...moved('Actions of a champion', before.championActions, after.championActions),
    ...moved('Decision makers', list(before.decisionMakerWords), list(after.decisionMakerWords)),
    ...moved('Influencers', list(before.influencerWords), list(after.influencerWords)),
  ];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const list = (words: readonly string[], none = 'none') => words.join(', ') || none;
const activities = ({ leadsTo }: Signal) =>
  list(leadsTo.map((activity) => activityNames[activity].toLowerCase()).sort());
const group = ({ trial }: Signal) => trial && [trial.cohortId, ...trial.ownerIds.toSorted()];
const moved = (what: string, from: unknown, to: unknown) => (from === to ? [] : [`${what}: ${from} → ${to}`]);
