// product.md §7: the blocks of a draft as the manager sees them, each with what is in it now and whether to look at it.
import type { IssueContent } from '#emails/newsletter-schema';
import { formatList, plural } from '~/ui/format';
import { isOn, orderedNames } from './block-order';
import { type BlockName, blockNames, type Blocks, isBlockName } from './blocks';
import type { Finding } from './check-issue';

export type BlockRow = {
  /** a block's name, or the id of one of the manager's own */
  name: string;
  label: string;
  summary: string;
  isOff: boolean;
  /** differs from reader to reader */
  isPersonal: boolean;
  needs: 'must' | 'look' | null;
  /** the greeting stays where it is, first and on */
  isFirst: boolean;
};

type Drafted = { subject: string; blocks: Blocks; content: IssueContent; open: number; findings: readonly Finding[] };

/** The blocks in the order of the letter, the greeting first. */
export function blockRows(drafted: Drafted): BlockRow[] {
  const { blocks, findings } = drafted;
  const summaries = summariesOf(drafted);
  return ['words', ...orderedNames(blocks)].map((name) => {
    const own = blocks.free.find(({ id }) => id === name);
    const known = isBlockName(name) ? name : null;
    return {
      name,
      label: known ? blockNames[known] : (own?.title ?? ''),
      summary: known ? summaries[known] : firstWords(own?.text ?? ''),
      isOff: name !== 'words' && !isOn(blocks, name),
      isPersonal: name === 'impact' || name === 'opportunities',
      needs: worst(findings.filter(({ block }) => block === name)),
      isFirst: name === 'words',
    };
  });
}

function summariesOf({ subject, content, open }: Drafted): Record<BlockName, string> {
  const { incentive, thanks, review, community, feedback } = content;
  return {
    words: subject,
    impact: 'per person; left out where there is no news',
    opportunities: `${content.cards.length} of ${plural(open, 'open one')}; ranked per person`,
    incentive: incentive ? `${incentive.title}, ${incentive.until.replace('Until', 'until')}` : 'none',
    thanks: thanks ? `${formatList(thanks.people.map(({ name }) => name))}; agreed to be named` : 'nobody',
    review: review ? `${review.title}; to its whole audience` : 'none',
    community: community ? plural(community.events.length, 'event') : 'none',
    feedback: feedback ? plural(feedback.items.length, 'answer') : 'none',
  };
}

const firstWords = (markdown: string) =>
  markdown
    .replace(/[#*_>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 90);

function worst(findings: readonly Finding[]): BlockRow['needs'] {
  if (findings.some(({ level }) => level === 'must')) return 'must';
  return findings.some(({ level }) => level === 'look') ? 'look' : null;
}
