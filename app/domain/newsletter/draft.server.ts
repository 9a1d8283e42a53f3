import { ZodError } from 'zod';
import type { IssueContent } from '#emails/newsletter-schema';
import { compileNewsletter, type NewsletterParts } from '#emails/newsletter';
import { personalise } from '#emails/personalise';
import { brandOf, senderOf } from '~/domain/mail/brand';
import { opinionFields } from '~/domain/cohorts/segment';
import { findSegment } from '~/domain/cohorts/segment.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { formatDate, formatTime } from '~/ui/format';
import { Blocks } from './blocks';
import { findLastSentAt, readBoard } from './board.server';
import { calendarOf } from './calendar';
import { type Checked, checkIssue, type Finding } from './check-issue';
import { composeIssue, shownBy } from './compose';
import { linkFindings, linksOf } from './issue-links';
import { nobodysLinks } from './letters.server';
import { listLinkTests } from './links.server';
import { type ForReaders, readerValues, segmentsAskedBy } from './reader';
import { listReaderFacts } from './readers.server';
import { type Board, rotated } from './suggest-blocks';

/** An issue that is still being written, with everything that would be in it if it went out now. */
export type Draft = {
  issue: {
    id: string;
    number: number;
    slot: string;
    plannedAt: Date;
    /** when the calendar read the board for it last */
    writtenAt: Date;
    scheduledBy: string | null;
    heldReason: string | null;
    /** at the slot's time of day in each reader's own zone */
    sendsLocally: boolean;
    /** only readers in this segment */
    segmentId: string | null;
    subject: string;
    preheader: string;
  };
  blocks: Blocks;
  board: Board;
  /** why the opportunities of the board are in or out, in the rotation's order */
  rotation: ReturnType<typeof rotated>;
  content: IssueContent;
  forReaders: ForReaders;
  settings: Settings;
  since: Date;
  siteUrl: string;
  /** the segment the issue is for, with the opinions it asks about (rules V2) */
  segment: { name: string; opinions: string[] } | null;
};

/** The draft with this id, or null: there is none, or it is on its way. */
export async function findDraft(db: Reader, issueId: string, now: Date): Promise<Draft | null> {
  const row = await db.issue.findUnique({ where: { id: issueId, status: 'DRAFT' } });
  if (!row) return null;
  const [settings, board, since] = await Promise.all([
    getSettings(db),
    readBoard(db, now, row.plannedAt),
    findLastSentAt(db, now),
  ]);
  const { opportunities, favours } = board;
  const blocks = Blocks.parse(row.blocks);
  const { SITE_URL: siteUrl } = env();
  const { id, number, slot, plannedAt, writtenAt, subject, preheader, segmentId } = row;
  const { scheduledBy, heldReason, sendsLocally } = row;
  const timing = { slot, plannedAt, writtenAt, scheduledBy, heldReason, sendsLocally };
  const issue = { id, number, subject, preheader, segmentId, ...timing };
  const saved = segmentId ? await findSegment(db, segmentId) : null;
  const segment = saved && { name: saved.name, opinions: opinionFields(saved.rule) };
  const dated = { ...issue, plannedAt: plannedAt < now ? now : plannedAt }; // a slot that is over dates no letter
  const calendar = calendarOf(settings);
  const content = composeIssue({ issue: dated, blocks, opportunities, favours, calendar, siteUrl });
  const forReaders: ForReaders = {
    introduction: '',
    showsRung: blocks.opportunities.isOn,
    showsImpact: blocks.impact.isOn,
    showsThanks: true,
    ...shownBy({ blocks, opportunities }),
  };
  const rotation = rotated(board, plannedAt);
  return { issue, blocks, board, rotation, content, forReaders, settings, since, siteUrl, segment };
}

/** The parts of a draft, or the fields without which it cannot be compiled, e.g. `incentive.disclosure`. */
async function compileDraft({
  content,
  settings,
  siteUrl,
}: Draft): Promise<{ parts: NewsletterParts } | { parts: null; missing: string[] }> {
  try {
    return { parts: await compileNewsletter(content, brandOf(settings, siteUrl)) };
  } catch (error) {
    if (error instanceof ZodError) return { parts: null, missing: error.issues.map(({ path }) => path.join('.')) };
    throw error;
  }
}

/** The parts of a draft that is complete enough to be shown. */
export const compileForPreview = async (draft: Draft) => (await compileDraft(draft)).parts;

/** Letters of a draft as these readers would get them; links that act for somebody lead nowhere. */
export async function draftLetters(db: Reader, draft: Draft, parts: NewsletterParts, advocateIds: string[], now: Date) {
  const { forReaders, siteUrl, since } = draft;
  const shown = [...forReaders.cards, forReaders.incentive, forReaders.review].flatMap((one) => one?.id ?? []);
  const segmentIds = segmentsAskedBy(forReaders);
  const facts = await listReaderFacts(db, { advocateIds, opportunityIds: shown, since, segmentIds, now });
  return advocateIds.flatMap((advocateId) => {
    const own = facts.get(advocateId);
    if (!own) return [];
    const values = readerValues(own, forReaders, nobodysLinks(siteUrl), now);
    const figures = values.impact?.figures.map(({ value }) => value) ?? [];
    return [
      {
        advocateId,
        name: own.person.name,
        figures,
        hasNews: values.impact !== undefined,
        ...personalise(parts, values),
      },
    ];
  });
}

/** The draft compiled, once, with what has to be put right or looked at, judged on the letters of `advocateIds`. */
export async function checkDraft(db: Reader, draft: Draft, advocateIds: string[], now: Date) {
  const compiled = await compileDraft(draft);
  const samples = compiled.parts ? await draftLetters(db, draft, compiled.parts, advocateIds, now) : [];
  const links = linksOf(draft.content, draft.siteUrl);
  const own = findingsOf(draft, { samples, missing: compiled.parts ? [] : compiled.missing });
  const { timeZone } = draft.settings;
  const when = (at: Date) => `on ${formatDate(at, timeZone, 'short')} at ${formatTime(at, timeZone)}`;
  const found = [...own, ...linkFindings(links, await listLinkTests(db, links), when)];
  const findings = [...found.filter(({ level }) => level !== 'fine'), ...found.filter(({ level }) => level === 'fine')];
  return { findings, parts: compiled.parts, samples };
}

/** What has to be put right or looked at; without letters only what can be seen without writing any. */
export function findingsOf(
  { content, blocks, settings, forReaders, segment }: Draft,
  letters: Pick<Checked, 'samples' | 'missing'> = { samples: [], missing: [] },
): Finding[] {
  return checkIssue({ ...letters, content, blocks, segment, sender: settings, review: forReaders.review });
}

export const senderOfIssue = ({ settings, siteUrl }: Draft) => ({
  from: senderOf(settings, siteUrl),
  replyTo: settings.contactEmail || undefined,
});
