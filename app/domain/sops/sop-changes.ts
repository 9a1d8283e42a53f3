// mockups/sop.html, "3 changes", "was £50,000": what differs between two versions, setting by setting.
import { formFields, gateOf, type Kind, type SopSettings, tiers, tierWords } from '~/domain/requests/sop';
import {
  channelWords,
  escalationWords,
  fieldWords,
  helperWords,
  matchWords,
  silenceWords,
} from '~/domain/requests/sop-words';
import { formatList, formatMoney, plural } from '~/ui/format';

/** The number of the question that a setting belongs to. */
type Section = 1 | 2 | 3 | 4 | 5;
type Setting = { key: string; section: Section; name: string; text: string };
/** `from` is null where the setting is new, `to` where it is gone. */
export type SopChange = { key: string; section: Section; name: string; from: string | null; to: string | null };

/** What `after` sets differently, in the order of the editor. */
export function sopChanges(before: SopSettings, after: SopSettings): SopChange[] {
  const [old, fresh] = [settingsOf(before), settingsOf(after)];
  const changed = fresh.map(({ text, ...one }) => {
    return { ...one, from: old.find(({ key }) => key === one.key)?.text ?? null, to: text };
  });
  const gone = old.filter(({ key }) => !fresh.some((one) => one.key === key));
  const all = [...changed, ...gone.map(({ text, ...one }) => ({ ...one, from: text, to: null }))];
  const kindsOf = (sop: SopSettings) => new Set(sop.kinds.map(kindKey));
  const [had, has] = [kindsOf(before), kindsOf(after)];
  // A kind that came or went is one change, not one a column.
  const isColumn = (key: string) => key.includes('/') && had.has(kindOfKey(key)) !== has.has(kindOfKey(key));
  return all.filter(({ key, from, to }) => from !== to && !isColumn(key)).sort((a, b) => a.section - b.section);
}

/** A change as a sentence for notes, letters and the log. */
export function changeText({ name, from, to }: SopChange): string {
  if (from === null) return `${name}: ${to}.`;
  return to === null ? `${name}: gone.` : `${name}: ${to}, was ${from}.`;
}

export const kindKey = ({ activity, helper }: Pick<Kind, 'activity' | 'helper'>) => `${activity}.${helper}`;
const kindOfKey = (key: string) => key.slice(0, key.indexOf('/'));

const yesNo = (value: boolean) => (value ? 'yes' : 'no');
const orNone = (words: string[]) => (words.length > 0 ? formatList(words) : 'none');

function settingsOf(sop: SopSettings): Setting[] {
  const { assets, owner, order, escalate, gate } = sop;
  const one = (section: Section, key: string, name: string, text: string): Setting => ({ key, section, name, text });
  return [
    one(1, 'title', 'Title', sop.title),
    one(1, 'channels', 'Submitted', formatList(sop.channels.map((channel) => channelWords[channel]))),
    ...formFields.flatMap((field) => {
      const question = sop.questions[field];
      const name = `Form, ${fieldWords[field]}`;
      return [
        one(1, `when.${field}`, name, question?.when ?? 'not asked'),
        ...(question ? [one(1, `hint.${field}`, `${name}, hint`, `“${question.hint}”`)] : []),
      ];
    }),
    one(2, 'expect', 'What to expect', `“${sop.expect}”`),
    one(2, 'duties', 'In return', orNone(sop.duties.map((duty) => `“${duty}”`))),
    one(3, 'show', 'Assets shown', String(assets.show)),
    one(3, 'match', 'Assets first of the same', orNone(assets.match.map((match) => matchWords[match]))),
    one(3, 'openOneBeforeLive', 'Open an asset before a live call', yesNo(assets.openOneBeforeLive)),
    one(3, 'notEnoughNeedsReason', '“Not enough” needs a reason', yesNo(assets.notEnoughNeedsReason)),
    ...tiers.flatMap((tier) => {
      const { firstAnswerHours, fulfilDays, calendar } = sop.speed[tier];
      const name = `Tier ${tier}, ${tierWords[tier]}`;
      return [
        one(4, `answerHours.${tier}`, `${name}, first answer`, plural(firstAnswerHours, 'business hour')),
        one(4, `fulfilDays.${tier}`, `${name}, fulfilled`, plural(fulfilDays, 'business day')),
        one(4, `calendar.${tier}`, `${name}, calendar`, calendar ?? 'by region'),
      ];
    }),
    one(4, 'silenceHours', 'An owner’s silence', plural(owner.silenceHours, 'business hour')),
    one(4, 'silenceThen', 'After an owner’s silence', silenceWords[owner.then]),
    one(4, 'waitHours', 'Wait before the next in order', plural(order.waitHours, 'business hour')),
    one(4, 'warnHours', 'Warning before a promise falls due', plural(escalate.warnHours, 'business hour')),
    one(4, 'escalateTo', 'Who is warned', escalationWords[escalate.to]),
    ...sop.kinds.flatMap((kind) => kindSettings(sop, kind)),
    one(5, 'stages', 'Stages of a deal', formatList(sop.stages)),
    one(5, 'why', 'Why there is a line', `“${gate.why}”`),
    one(5, 'instead', 'Below the line', `“${gate.instead}”`),
  ];
}

function kindSettings(sop: SopSettings, kind: Kind): Setting[] {
  const { fromStage, minValue, perDeal } = gateOf(sop, kind);
  const key = kindKey(kind);
  const one = (column: string, name: string, text: string): Setting => ({
    key: `${key}/${column}`,
    section: 5,
    name: `${kind.label}, ${name}`,
    text,
  });
  return [
    { key, section: 5, name: kind.label, text: `asked of a ${helperWords[kind.helper]}` },
    one('label', 'name', kind.label),
    one('tier', 'tier', String(kind.tier)),
    one('minutes', 'minutes', String(kind.minutes)),
    one('mode', 'how it is asked', kind.mode),
    one('stage', 'from stage', fromStage ?? 'any'),
    one('value', 'from value', minValue ? formatMoney(minValue, sop.currency) : 'any'),
    one('count', 'per deal', perDeal === null ? 'any' : String(perDeal)),
  ];
}
