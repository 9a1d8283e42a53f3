// rules V1 and V7 (words of a review ask), V5 and V9 (what is given, and that it is said who gives it), block by block.
import type { IssueContent } from '#emails/newsletter-schema';
import { copyCheck } from '~/domain/opportunities/copy-check';
import { areNeighbours, fixedBlocks } from './block-order';
import type { BlockName } from './blocks';
import type { Finding } from './check-issue';
import { type IssueOpportunity, rewardFault } from './opportunity-block';

/** Faults of the incentive and of the review; `review` is the opportunity behind it. */
export const checkBlocks = (content: IssueContent, review: IssueOpportunity | undefined): Finding[] => [
  ...incentiveFaults(content),
  ...reviewFaults(content, review),
];

function incentiveFaults({ incentive: block }: IssueContent): Finding[] {
  if (!block) return [];
  const found: Finding[] = [];
  if (!block.disclosure) {
    const text =
      'Say that everybody who takes part is offered the same, who pays, and that it does not depend on what people say.';
    const title = 'The incentive does not say who pays';
    found.push({ level: 'must', title, text, block: 'incentive', action: 'Add it' });
  }
  if (!block.until) {
    const text = 'A timed incentive needs its last day. Give the opportunity a day to claim by.';
    found.push({ level: 'must', title: 'The incentive has no end', text, block: 'incentive' });
  }
  return found;
}

/** Side by side the incentive could be read as pay for the review (rules V1, V5). */
export function checkOrder(content: IssueContent): Finding[] {
  const isThere = (name: string) =>
    content.free?.some(({ id }) => id === name) || (isFixed(name) && content[name as keyof IssueContent] !== undefined);
  if (!areNeighbours((content.order ?? fixedBlocks).filter(isThere))) return [];
  return [
    {
      level: 'must',
      title: 'The incentive stands beside the review',
      text: 'It could be read as pay for the review. Move the thanks, or another block that every reader gets, between them, or leave one of the two out.',
      block: 'incentive',
    },
  ];
}
const isFixed = (name: string) => (fixedBlocks as readonly string[]).includes(name);

function reviewFaults(content: IssueContent, opportunity: IssueOpportunity | undefined): Finding[] {
  if (!content.review || !opportunity) return [];
  const { title, wording, terms } = content.review;
  const words = copyCheck([title, wording, terms].join('\n')).map(({ words: hint, text }): Finding => ({
    level: 'must',
    title: `“${hint}” in the review`,
    text,
    block: 'review',
  }));
  const fault = rewardFault(opportunity);
  return fault
    ? [...words, { level: 'must', title: 'The reward for the review', text: fault, block: 'review' }]
    : words;
}

/** Words that are fine elsewhere and would be refused in a review ask: said, so that nobody copies them. */
export function checkTone({ incentive: block, thanks }: IssueContent): Finding[] {
  const texts: [BlockName, string][] = [
    ['incentive', block ? `${block.title}\n${block.summary}` : ''],
    ['thanks', thanks?.note ?? ''],
  ];
  return texts.flatMap(([name, words]) =>
    copyCheck(words)
      .slice(0, 1)
      .map(({ words: hint }): Finding => ({
        level: 'look',
        title: `“${hint}”`,
        text: 'Fine here. It would be refused in a review ask.',
        block: name,
      })),
  );
}
