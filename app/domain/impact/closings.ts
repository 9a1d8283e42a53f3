// rules.md §9: fulfilled ÷ submitted, split by how; deflection; SLA met ÷ due; asks accepted ÷ asked. The denominator
// stands beside each.
import type { RequestClosedAs } from '~/generated/prisma/enums';
import { formatPercent } from '~/ui/format';

export type ClosingCounts = {
  closed: Partial<Record<RequestClosedAs, number>>;
  open: number;
  /** requests whose first answer came in time, of those where it came or was due */
  slaMet: number;
  slaDue: number;
  accepted: number;
  asked: number;
};

export type ClosingRow = { label: string; figure: string; share: string };

const ways: [RequestClosedAs, string][] = [
  ['FULFILLED_BY_PERSON', 'Fulfilled by a person'],
  ['FULFILLED_BY_ASSET', 'Fulfilled by an asset'],
  ['DECLINED', 'Declined'],
  ['LAPSED', 'Lapsed'],
  ['WITHDRAWN', 'Withdrawn'],
];

/** Requests of a period by how they were closed, then how quickly and how gladly; nothing to divide by, no row. */
export function closingsOf(counts: ClosingCounts): { submitted: number; rows: ClosingRow[] } {
  const { closed, open, slaMet, slaDue, accepted, asked } = counts;
  const submitted = open + Object.values(closed).reduce((sum, count) => sum + count, 0);
  if (submitted === 0) return { submitted, rows: [] };
  const of = (label: string, count: number) => ({
    label,
    figure: String(count),
    share: formatPercent(count / submitted),
  });
  const ratio = (label: string, part: number, whole: number) =>
    whole === 0 ? [] : [{ label, figure: `${part} of ${whole}`, share: formatPercent(part / whole) }];
  return {
    submitted,
    rows: [
      ...ways.map(([way, label]) => of(label, closed[way] ?? 0)),
      of('Still open', open),
      ...ratio('First answer in time', slaMet, slaDue),
      ...ratio('Asks accepted', accepted, asked),
    ],
  };
}
