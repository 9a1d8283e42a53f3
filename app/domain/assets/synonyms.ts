// product.md §4, "deflect first": people ask for "Excel" and mean the piece about spreadsheets.

/** Words that are said for one another when proof is looked for. Forms of one word need no entry: the index knows them. */
const groups = [
  ['spreadsheet', 'excel', 'worksheet'],
  ['migration', 'cutover', 'changeover', 'switch', 'move', 'replace'],
  ['rollout', 'rolling', 'launch', 'implementation', 'deployment', 'onboarding', 'go-live'],
  ['security', 'infosec', 'compliance', 'audit', 'certification'],
  ['cost', 'price', 'saving', 'budget', 'roi', 'payback'],
  ['training', 'adoption', 'enablement'],
  ['integration', 'interface', 'connector', 'api'],
  ['uptime', 'availability', 'outage', 'reliability'],
  ['forecast', 'planning', 'scheduling'],
  ['reporting', 'dashboard', 'analytics'],
  ['hospital', 'clinic', 'healthcare'],
  ['bank', 'banking', 'finance'],
  ['shop', 'store', 'retail'],
  ['factory', 'plant', 'manufacturing'],
  ['chilled', 'cold', 'refrigerated', 'frozen'],
  ['logistics', 'freight', 'transport', 'shipping', 'delivery'],
  ['depot', 'warehouse', 'distribution'],
  ['staff', 'employee', 'workforce'],
];

const bySpoken = new Map(groups.flatMap((group) => group.map((word) => [stemOf(word), group] as const)));

/** Other words for one word, in any of its usual forms; empty where we know none. */
export function synonymsOf(word: string): string[] {
  const stem = stemOf(word);
  return (bySpoken.get(stem) ?? []).filter((other) => stemOf(other) !== stem);
}

/** Crude on purpose: it only has to bring the forms of the words above together. */
function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/(ations?|ments?|ings?|ies|es|ed|s|e|y)$/, '')
    .replace(/(.)\1$/, '$1');
}
