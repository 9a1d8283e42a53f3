// product.md §7: the blocks of a draft as the manager sees them, each with what is in it now and whether to look at it.
import type { IssueContent } from '#emails/newsletter-schema';
import { formatList, plural } from '~/ui/format';
import { type BlockName, blockNames, type Blocks } from './blocks';
import type { Finding } from './check-issue';

export type BlockRow = {
  name: BlockName;
  label: string;
  summary: string;
  isOff: boolean;
  /** differs from reader to reader */
  isPersonal: boolean;
  needs: 'must' | 'look' | null;
};

type Drafted = { subject: string; blocks: Blocks; content: IssueContent; open: number; findings: readonly Finding[] };

/** The blocks in the order of the letter. */
export function blockRows({ subject, blocks, content, open, findings }: Drafted): BlockRow[] {
  const summaries: Record<BlockName, string> = {
    words: subject,
    impact: 'per person; left out where there is no news',
    opportunities: `${content.cards.length} of ${plural(open, 'open one')}; ranked per person`,
    incentive: content.incentive
      ? `${content.incentive.title}, ${content.incentive.until.replace('Until', 'until')}`
      : 'none',
    thanks: content.thanks
      ? `${formatList(content.thanks.people.map(({ name }) => name))}; agreed to be named`
      : 'nobody',
    review: content.review ? `${content.review.title}; to its whole audience` : 'none',
    community: content.community ? plural(content.community.events.length, 'event') : 'none',
    feedback: content.feedback ? plural(content.feedback.items.length, 'answer') : 'none',
  };
  return (Object.keys(blockNames) as BlockName[]).map((name) => ({
    name,
    label: blockNames[name],
    summary: summaries[name],
    isOff: name !== 'words' && !blocks[name].isOn,
    isPersonal: name === 'impact' || name === 'opportunities',
    needs: worst(findings.filter(({ block }) => block === name)),
  }));
}

function worst(findings: readonly Finding[]): BlockRow['needs'] {
  if (findings.some(({ level }) => level === 'must')) return 'must';
  return findings.some(({ level }) => level === 'look') ? 'look' : null;
}
