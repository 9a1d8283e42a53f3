// product.md §3: "your case study was used in 6 deals and brought 14 qualified leads". Never with a zero.

/** What an advocate's favours led to, each deal once. */
export type Led = { deals: number; leads: number; views: number; changes: number };

export type HeadlinePart = { text: string; strong: boolean };

/** The headline of "my impact" in parts, figures marked; null while there is nothing to tell. */
export function impactHeadline({ deals, leads, views, changes }: Led): HeadlinePart[] | null {
  const clauses = [
    deals > 0 && { before: 'helped in', figure: counted(deals, 'deal') },
    leads > 0 && { before: 'brought', figure: counted(leads, 'qualified lead') },
    changes > 0 && { before: 'changed the product', figure: changes === 1 ? 'once' : `${changes} times` },
    views > 0 && { before: 'were read', figure: views === 1 ? 'once' : `${views.toLocaleString('en-GB')} times` },
  ].filter((clause) => clause !== false);
  if (clauses.length === 0) return null;
  const parts = clauses.flatMap(({ before, figure }, index) => [
    { text: `${joint(index, clauses.length)}${before} `, strong: false },
    { text: figure, strong: true },
  ]);
  return [{ text: 'Your favours ', strong: false }, ...parts, { text: '.', strong: false }];
}

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

function joint(index: number, length: number): string {
  if (index === 0) return '';
  return index === length - 1 ? ' and ' : ', ';
}
