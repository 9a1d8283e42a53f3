// What is typed in the editor of an SOP, as settings and back (product.md §4: the SOP is the settings).
import { activityNames } from '~/domain/advocates/activities';
import type { Activity, Helper } from '~/generated/prisma/enums';
import { formatCount } from '~/ui/format';
import { ok, refuse, type Result } from '~/platform/result';
import { formFields, gateOf, type Kind, type SopSettings, type Tier, tiers } from '~/domain/requests/sop';
import type { SopForm } from './schema';
import { kindKey } from './sop-changes';

export type SopValues = Record<string, string | string[]>;

/** An SOP as the fields of its editor hold it. */
export function sopValues(sop: SopSettings): SopValues {
  const { assets, owner, order, escalate } = sop;
  const gates = sop.kinds.map((kind) => gateOf(sop, kind));
  const ofTiers = (read: (promise: SopSettings['speed'][Tier]) => string) => tiers.map((tier) => read(sop.speed[tier]));
  return {
    title: sop.title,
    channels: sop.channels,
    hints: formFields.map((field) => sop.questions[field]?.hint ?? ''),
    whens: formFields.map((field) => sop.questions[field]?.when ?? ''),
    expect: sop.expect,
    duties: sop.duties.join('\n'),
    show: String(assets.show),
    match: assets.match,
    openOneBeforeLive: assets.openOneBeforeLive ? 'on' : '',
    notEnoughNeedsReason: assets.notEnoughNeedsReason ? 'on' : '',
    answerHours: ofTiers(({ firstAnswerHours }) => String(firstAnswerHours)),
    fulfilDays: ofTiers(({ fulfilDays }) => String(fulfilDays)),
    calendars: ofTiers(({ calendar }) => calendar ?? ''),
    silenceHours: String(owner.silenceHours),
    silenceThen: owner.then,
    waitHours: String(order.waitHours),
    warnHours: String(escalate.warnHours),
    escalateTo: escalate.to,
    kindKeys: sop.kinds.map(kindKey),
    kindLabels: sop.kinds.map(({ label }) => label),
    kindTiers: sop.kinds.map(({ tier }) => String(tier)),
    kindMinutes: sop.kinds.map(({ minutes }) => String(minutes)),
    kindModes: sop.kinds.map(({ mode }) => mode),
    kindStages: gates.map(({ fromStage }) => fromStage ?? ''),
    kindValues: gates.map(({ minValue }) => (minValue ? formatCount(minValue) : '')),
    kindCounts: gates.map(({ perDeal }) => (perDeal ? String(perDeal) : '')),
    stages: sop.stages.join('\n'),
    why: sop.gate.why,
    instead: sop.gate.instead,
  };
}

export type InputFault = { field: string; message: string };

/**
 * The settings that the form asks for, with a kind more or less as its button says. Refused: a kind to add that is there
 * already or not named, and taking the last kind away.
 */
export function sopFromForm(base: SopSettings, form: SopForm): Result<SopSettings, InputFault> {
  const typed = sopFromTyping(base, form);
  const kinds = withIntent(typed.kinds, form);
  return kinds.ok ? ok({ ...typed, kinds: kinds.value }) : kinds;
}

/** The settings as typed, whichever button was pressed; the currency is that of `base`. */
export function sopFromTyping(base: SopSettings, form: SopForm): SopSettings {
  const asked = formFields.map((field, at) => [field, form.whens[at] ?? '', form.hints[at] ?? ''] as const);
  const questions: SopSettings['questions'] = {};
  for (const [field, when, hint] of asked)
    if (when || isFixed(field)) questions[field] = { hint, when: when || 'must' };
  return {
    title: form.title,
    channels: form.channels,
    expect: form.expect,
    duties: form.duties,
    assets: {
      show: form.show,
      match: form.match,
      openOneBeforeLive: form.openOneBeforeLive,
      notEnoughNeedsReason: form.notEnoughNeedsReason,
    },
    questions,
    kinds: kindsOf(form),
    speed: { 1: promise(form, 0), 2: promise(form, 1), 3: promise(form, 2) },
    owner: { silenceHours: form.silenceHours, then: form.silenceThen },
    order: { waitHours: form.waitHours },
    escalate: { warnHours: form.warnHours, to: form.escalateTo },
    stages: form.stages,
    currency: base.currency,
    gate: { 1: noGate, 2: noGate, 3: noGate, why: form.why, instead: form.instead },
  };
}

/** The need and the date are always asked: a request without them is none. */
export const isFixed = (field: string) => field === 'need' || field === 'neededBy';

const noGate = { fromStage: null, minValue: null, perDeal: null };

const promise = ({ answerHours, fulfilDays, calendars }: SopForm, at: 0 | 1 | 2) => ({
  firstAnswerHours: answerHours[at] ?? 1,
  fulfilDays: fulfilDays[at] ?? 1,
  calendar: calendars[at] || null,
});

function kindsOf(form: SopForm): Kind[] {
  return form.kindKeys.map((key, at) => {
    const [activity, helper] = key.split('.') as [Activity, Helper];
    return {
      activity,
      helper,
      label: form.kindLabels[at] ?? '',
      tier: (form.kindTiers[at] ?? 3) as Tier,
      minutes: form.kindMinutes[at] ?? 30,
      mode: form.kindModes[at] ?? 'managed',
      gate: {
        fromStage: form.kindStages[at] || null,
        minValue: form.kindValues[at] ?? null,
        perDeal: form.kindCounts[at] ?? null,
      },
    };
  });
}

function withIntent(kinds: Kind[], { intent, newActivity, newHelper }: SopForm): Result<Kind[], InputFault> {
  const rest = kinds.filter((kind) => intent !== `remove:${kindKey(kind)}`);
  if (rest.length === 0) return refuse({ field: 'kindKeys', message: 'Keep at least one kind of request.' });
  if (intent !== 'add') return ok(rest);
  if (!newActivity) return refuse({ field: 'newActivity', message: 'Choose what may be requested.' });
  if (kinds.some(({ activity, helper }) => activity === newActivity && helper === newHelper)) {
    return refuse({ field: 'newActivity', message: 'It is in the list already.' });
  }
  const label =
    newHelper === 'ADVOCATE' ? activityNames[newActivity] : `${activityNames[newActivity]}, product advocate`;
  const fresh = { activity: newActivity, helper: newHelper, label, tier: 3, minutes: 30, mode: 'managed' } as const;
  return ok([...rest, { ...fresh, gate: noGate }]);
}
