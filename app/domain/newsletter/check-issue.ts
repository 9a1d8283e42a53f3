// What is checked before an issue goes out: rules M1 (postal address, sender, truthful subject), ui.md (under 100 KB), and
// the blocks by check-blocks.ts. Sending is refused while something must be put right.
import type { IssueContent } from '#emails/newsletter-schema';
import { isMailProvider } from '~/domain/accounts/email-domain';
import { domainOf } from '~/platform/email-address';
import { formatList } from '~/ui/format';
import { checkBlocks, checkOrder, checkTone } from './check-blocks';
import { checkLetters, kilobytes, SIZE_LIMIT, worstSize } from './check-letters';
import { type BlockName, blockNames, type Blocks, isBlockName } from './blocks';
import { checkWritten } from './check-written';
import type { IssueOpportunity } from './opportunity-block';
import { judgeLength } from './word-lengths';

export type Finding = {
  /** must: sending is refused; look: a person decides; fine: was checked */
  level: 'must' | 'look' | 'fine';
  title: string;
  text: string;
  /** when it was seen, or who kept it; no part of what it says */
  note?: string;
  /** where to put it right: a block's name, or the id of one of the manager's own */
  block?: string;
  /** what the link there says */
  action?: string;
  isSetting?: boolean;
};

export type Checked = {
  content: IssueContent;
  blocks: Blocks;
  sender: { postalAddress: string; senderName: string; senderEmail: string };
  review: IssueOpportunity | undefined;
  /** whom the issue is for, and the opinions this asks about; null: everybody */
  segment: { name: string; opinions: readonly string[] } | null;
  /** fields without which no letter can be made, e.g. `incentive.summary` */
  missing: readonly string[];
  /** letters as some readers would get them */
  samples: readonly { html: string; text: string; figures: readonly string[] }[];
};

/** Everything there is to say about an issue, what must be put right first. */
export function checkIssue(checked: Checked): Finding[] {
  const own = [...sender(checked), ...subject(checked), ...reviewForSome(checked)];
  const { content, blocks, review } = checked;
  const written = checkWritten(blocks, content);
  const named = [...own, ...checkBlocks(content, review), ...checkOrder(content), ...written];
  const found = [...named, ...gaps(checked, named), ...checkLetters(checked), ...checkTone(content)];
  const must = mustMend(found);
  const text = `Postal address, visible unsubscribe, sender name, subject, no zero in any impact line, ${kilobytes(worstSize(checked.samples))} KB of ${kilobytes(SIZE_LIMIT)}`;
  const fine: Finding[] = must.length ? [] : [{ level: 'fine', title: 'Checked', text }];
  return [...must, ...found.filter(({ level }) => level === 'look'), ...fine];
}

export const mustMend = (findings: readonly Finding[]) => findings.filter(({ level }) => level === 'must');

function sender({ sender: { postalAddress, senderName, senderEmail } }: Checked): Finding[] {
  const found: Finding[] = [];
  if (!postalAddress)
    found.push(
      setting(
        'must',
        'There is no postal address',
        'A newsletter without one is against the law. Enter it in the settings.',
      ),
    );
  if (!senderName)
    found.push(setting('must', 'There is no sender name', 'People must see who writes. Enter it in the settings.'));
  if (!senderEmail)
    found.push(setting('look', 'There is no sender address', 'Replies would reach nobody. Enter it in the settings.'));
  else if (isMailProvider(domainOf(senderEmail))) {
    const text = 'Only its owner may send for it, so many receivers put the letters aside. See “Deliverability” there.';
    found.push(setting('look', `The sender’s address is at ${domainOf(senderEmail)}`, text));
  }
  return found;
}

const setting = (level: Finding['level'], title: string, text: string): Finding => ({
  level,
  title,
  text,
  isSetting: true,
});

function subject({ content: { subject: words, preheader } }: Checked): Finding[] {
  const found: Finding[] = [];
  const add = (level: Finding['level'], title: string, text: string) =>
    found.push({ level, title, text, block: 'words', ...(level === 'must' && { action: 'Mend it' }) });
  if (!words) add('must', 'There is no subject', 'Say in it what is inside.');
  if (!preheader) add('must', 'There is no preview line', 'It stands beside the subject in an inbox.');
  if (/^\s*(re|fwd?|aw|wg)\s*:/i.test(words))
    add('must', 'The subject looks like a reply', 'It is none, and a subject must be true. Take the “Re:” out.');
  const [long, preview] = [judgeLength('subject', words), judgeLength('preheader', preheader)];
  if (long.fit === 'long') add('look', 'The subject is long', long.hint);
  if (preview.fit === 'long') add('look', 'The preview line is long', preview.hint);
  return found;
}

/** A review that only some readers are shown is a review asked of those alone (rules V2). */
function reviewForSome({ review, segment }: Checked): Finding[] {
  if (!review || !segment?.opinions.length) return [];
  const title = 'A review would go to hand-picked readers';
  const text = `The segment “${segment.name}” asks about ${formatList(segment.opinions)}, and a review is asked of everybody alike. Take the review out, or choose other readers.`;
  return [{ level: 'must', title, text, block: 'review' }];
}

/** What else is empty: a summary, the day of an event. Said only where nothing above names it already. */
function gaps({ missing, content }: Checked, named: readonly Finding[]): Finding[] {
  if (mustMend(named).length) return [];
  return missing.map((path) => {
    const [block = '', ...rest] = path.split('.');
    const own = block === 'free' ? content.free?.[Number(rest.shift())] : undefined;
    const at = own?.id ?? blockByPart[block] ?? 'opportunities';
    return {
      level: 'must',
      title: `Something is missing in “${isBlockName(at) ? blockNames[at] : own?.title}”`,
      text: `Fill in: ${rest.join(' ') || block}.`,
      block: at,
    };
  });
}

const blockByPart: Record<string, BlockName> = {
  subject: 'words',
  preheader: 'words',
  incentive: 'incentive',
  thanks: 'thanks',
  review: 'review',
  community: 'community',
  feedback: 'feedback',
};
