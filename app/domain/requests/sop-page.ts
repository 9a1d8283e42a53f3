// mockups/sop.html: the page people read is written from the settings alone, question by question.
import { formatList, formatMoney, plural } from '~/ui/format';
import { formFields, gateOf, type Kind, modes, type SopSettings, tiers } from './sop';
import { channelWords, escalationWords, fieldWords, matchWords, modeWords, silenceWords, tierNames } from './sop-words';

/** `key` says what a line speaks of, so that two versions can be laid side by side. */
export type SopLine = { key: string; text: string; isItem: boolean };
export type SopSection = { question: string; lines: SopLine[] };

/** A team's SOP as five questions with their answers. */
export function sopSections(sop: SopSettings): SopSection[] {
  return [
    { question: 'Where do I submit?', lines: [says('channels', channels(sop)), says('fields', asked(sop))] },
    { question: 'What should I expect?', lines: expectations(sop) },
    { question: 'What may answer it without a person?', lines: [says('assets', assets(sop))] },
    { question: 'How quickly?', lines: promises(sop) },
    { question: 'From which stage of the deal?', lines: gates(sop) },
  ];
}

const says = (key: string, text: string): SopLine => ({ key, text, isItem: false });
const item = (key: string, text: string): SopLine => ({ key, text, isItem: true });
const labelsOf = (kinds: readonly Kind[]) => formatList(kinds.map(({ label }) => label.toLowerCase()));
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const channels = (sop: SopSettings) => sentence(either.format(sop.channels.map((one) => channelWords[one])));

function asked({ questions }: SopSettings): string {
  const of = (when: string) =>
    formFields.filter((field) => questions[field]?.when === when).map((field) => fieldWords[field]);
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

function expectations(sop: SopSettings): SopLine[] {
  const { owner, order, duties } = sop;
  const silence = `If the owner says nothing for ${plural(owner.silenceHours, 'business hour')}, ${silenceWords[owner.then]}.`;
  const several = `Where several people could help, we ask one after another and wait ${plural(order.waitHours, 'business hour')} for each.`;
  return [
    says('expect', sop.expect),
    ...modes.flatMap((mode) => {
      const kinds = sop.kinds.filter((kind) => kind.mode === mode && kind.tier > 1);
      return kinds.length > 0 ? [item(`mode ${mode}`, sentence(`${labelsOf(kinds)}: ${modeWords[mode]}`))] : [];
    }),
    ...(sop.kinds.some(({ mode }) => mode === 'managed, owner agrees') ? [item('silence', silence)] : []),
    item('order', several),
    ...duties.map((duty) => item(`duty ${duty}`, duty)),
  ];
}

function assets({ assets: { show, match, openOneBeforeLive, notEnoughNeedsReason } }: SopSettings): string {
  if (show === 0) return 'Nothing: a person looks at every request.';
  const same = match.length > 0 ? `, those of the same ${formatList(match.map((one) => matchWords[one]))} first` : '';
  const shown = `Before anything is submitted we show up to ${plural(show, 'asset')} that fit the need${same}.`;
  const open = openOneBeforeLive ? ' Before a live call, please open at least one.' : '';
  return `${shown}${open}${notEnoughNeedsReason ? ' If none is enough, tell us why.' : ''}`;
}

function promises(sop: SopSettings): SopLine[] {
  const { speed, kinds, escalate } = sop;
  const used = tiers.filter((tier) => kinds.some((kind) => kind.tier === tier));
  const lines = used.map((tier) => {
    const { firstAnswerHours, fulfilDays, calendar } = speed[tier];
    const labels = labelsOf(kinds.filter((kind) => kind.tier === tier));
    const end = tier === 3 ? 'a person' : 'done';
    const by = calendar ? ` (calendar ${calendar})` : '';
    const text = `${tierNames[tier]} (${labels}): first answer in ${plural(firstAnswerHours, 'business hour')}, ${end} in ${plural(fulfilDays, 'business day')}${by}.`;
    return item(`tier ${tier}`, text);
  });
  const hours =
    'Hours and days are those of the deal’s region, where it has its own calendar, else our own. They stand still while we wait for you.';
  const told = `${plural(escalate.warnHours, 'business hour')} before a promise falls due, ${escalationWords[escalate.to]} are told.`;
  return [...lines, says('calendar', hours), says('escalate', told)];
}

function gates(sop: SopSettings): SopLine[] {
  const { why, instead } = sop.gate;
  const open = (kind: Kind) => Object.values(gateOf(sop, kind)).every((clause) => clause === null || clause === 0);
  if (sop.kinds.every(open)) return [says('why', why)];
  return [
    ...sop.kinds.map((kind) => item(`kind ${kind.activity} ${kind.helper}`, gate(sop, kind))),
    says('why', why),
    says('instead', `Below the line we say: “${instead}”`),
  ];
}

function gate(sop: SopSettings, kind: Kind): string {
  const { fromStage, minValue, perDeal } = gateOf(sop, kind);
  const money = minValue ? `${formatMoney(minValue, sop.currency)} a year` : null;
  const from = [fromStage, money].filter((part) => part !== null);
  const most = perDeal ? `, at most ${perDeal} a deal` : '';
  return `${kind.label}: from ${from.length > 0 ? formatList(from) : 'any stage'}${most}.`;
}
