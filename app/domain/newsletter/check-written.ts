// rules V1, V7: what a manager writes in their own words, block by block: hints at what to feel where a review is asked
// for, pictures and HTML that no letter shows, links that lead nowhere, places that were never filled in.
import type { IssueContent, Paragraph } from '#emails/newsletter-schema';
import { copyCheck } from '~/domain/opportunities/copy-check';
import type { Blocks } from './blocks';
import type { Finding } from './check-issue';
import { writtenFaults } from './written';

type Written = { block: string; title: string; markdown: string };

/** The texts of a draft that are Markdown, each with the block it stands in. */
const writtenIn = ({ introduction, free }: Blocks): Written[] => [
  { block: 'words', title: 'the greeting', markdown: introduction },
  ...free.filter(({ isOn }) => isOn).map(({ id, title, text }) => ({ block: id, title: `“${title}”`, markdown: text })),
];

export const checkWritten = (blocks: Blocks, content: IssueContent): Finding[] =>
  writtenIn(blocks).flatMap((one) => [...shownNowhere(one), ...emptyOnes(one, content), ...sentiment(one)]);

function shownNowhere({ block, title, markdown }: Written): Finding[] {
  return writtenFaults(markdown).map(({ kind, words }): Finding => {
    if (kind === 'picture')
      return {
        level: 'must',
        title: `A picture in ${title}`,
        text: `“${words}” would be missing: letters show no pictures of their own, and many readers see none. Say it in words, or link to it.`,
        block,
      };
    if (kind === 'address')
      return {
        level: 'must',
        title: `A link in ${title} leads nowhere`,
        text: `“${words}” is no whole address. Begin it with https://.`,
        block,
      };
    return { level: 'look', title: `HTML in ${title}`, text: `“${words}” is left out. Markdown will do.`, block };
  });
}

function emptyOnes({ block, title }: Written, { free = [] }: IssueContent): Finding[] {
  if (block === 'words' || free.some(({ id }) => id === block)) return [];
  return [{ level: 'must', title: `Nothing is said in ${title}`, text: 'Write it, or leave the block out.', block }];
}

/** Where a review is asked for, its rules hold whatever the block is called; elsewhere the words are fine, and named. */
function sentiment({ block, title, markdown }: Written): Finding[] {
  const asksForReview = /\breview(?:s|ing)?\b|\b(?:g2|capterra|trustradius|gartner)\b/i.test(`${title} ${markdown}`);
  return copyCheck(`${title}\n${markdown}`)
    .slice(0, 1)
    .map(({ words, text }): Finding =>
      asksForReview
        ? { level: 'must', title: `“${words}” beside a review in ${title}`, text, block }
        : {
            level: 'look',
            title: `“${words}” in ${title}`,
            text: 'Fine here. It would be refused in a review ask.',
            block,
          },
    );
}

const OPEN = /\{\{[^}]*\}\}|\[(?:name|date|link|todo)\](?!\()|\bTBD\b|\blorem ipsum\b/i;

/** Places that were to be filled in: in the block where they stand, else wherever a letter shows them. */
export function openPlaces(content: IssueContent, samples: readonly { text: string }[]): Finding[] {
  const finding = (block: string, open: string): Finding => ({
    level: 'must',
    title: `“${open}” is still in the letter`,
    text: 'It looks like a place that was to be filled in.',
    block,
  });
  const found = textsOf(content).flatMap(([block, text]) => {
    const open = OPEN.exec(text)?.[0];
    return open ? [finding(block, open)] : [];
  });
  if (found.length) return found;
  return samples
    .flatMap(
      ({ text }) =>
        OPEN.exec(text)
          ?.slice(0, 1)
          .map((open) => finding('words', open)) ?? [],
    )
    .slice(0, 1);
}

const said = (paragraphs: readonly Paragraph[] = []) =>
  paragraphs.flatMap(({ runs }) => runs.map((run) => Object.values(run).join(''))).join('\n');

function textsOf(content: IssueContent): [string, string][] {
  const { subject, preheader, introduction, free = [], cards, incentive, review, community, feedback } = content;
  return [
    ['words', [subject, preheader, said(introduction)].join('\n')],
    ['opportunities', cards.map(({ title, summary }) => `${title}\n${summary ?? ''}`).join('\n')],
    ['incentive', [incentive?.title, incentive?.summary, incentive?.disclosure].join('\n')],
    ['review', [review?.title, review?.wording, review?.terms].join('\n')],
    ['community', (community?.events ?? []).map(({ name, details }) => `${name}\n${details}`).join('\n')],
    ['feedback', (feedback?.items ?? []).map((item) => `${item.said}\n${item.did}`).join('\n')],
    ...free.map((one): [string, string] => [one.id, `${one.title}\n${said(one.paragraphs)}\n${one.action}`]),
  ];
}
