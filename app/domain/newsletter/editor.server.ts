import { listSegments } from '~/domain/cohorts/segment.server';
import type { Reader } from '~/platform/db.server';
import { dayIn } from '~/platform/time';
import { formatDate, formatTime } from '~/ui/format';
import { exclusions } from './audience';
import { listPreviewReaders, listSampleReaders, type PreviewReader, summariseAudience } from './audience.server';
import { blockRows } from './block-rows';
import { calendarOf, calendarText } from './calendar';
import { mustMend } from './check-issue';
import { listFreeSlots } from './move-issue.server';
import { checkDraft, type Draft, findDraft, senderOfIssue } from './draft.server';
import { nameable } from './thanks';

/** Everything the page of a draft shows, or null: no such draft. `q` looks for a reader to preview the letter as. */
export async function readEditor(db: Reader, issueId: string, { as, q }: { as: string; q: string }, now: Date) {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return null;
  const { issue, blocks, content, board, settings } = draft;
  const slotText = (at: Date) => `${formatDate(at, settings.timeZone, 'short')}, ${formatTime(at, settings.timeZone)}`;
  const [audience, samples, readers, segments, free] = await Promise.all([
    summariseAudience(db, issue, now),
    listSampleReaders(db, issue, now),
    listPreviewReaders(db, { segmentId: issue.segmentId, q }, now),
    listSegments(db),
    listFreeSlots(db, now),
  ]);
  const { findings } = await checkDraft(db, draft, samples, now);
  const { from } = senderOfIssue(draft);
  return {
    issue: { id: issue.id, number: issue.number, subject: issue.subject, preheader: issue.preheader },
    from: `${from.name}, ${from.email}`,
    blocks,
    rows: blockRows({ subject: issue.subject, blocks, content, open: board.opportunities.length, findings }),
    findings,
    faults: mustMend(findings).length,
    choices: choicesOf(draft),
    audience: { ...audience, reasons: reasonsOf(audience.reasons) },
    segment: { id: issue.segmentId, options: segments.map(({ id, name }) => ({ value: id, label: name })) },
    ...readersOf(readers, as),
    slot: {
      scheduledBy: issue.scheduledBy,
      heldReason: issue.heldReason,
      others: free.map(({ key, at }) => ({ value: key, label: slotText(at) })),
      at: slotText(issue.plannedAt),
      day: dayIn(settings.timeZone, issue.plannedAt),
      today: dayIn(settings.timeZone, now),
      isOver: issue.plannedAt < now,
      rule: calendarText(calendarOf(settings)),
    },
  };
}

/** Reasons of being left out, the most frequent first. */
export const reasonsOf = (counts: Partial<Record<string, number>>) =>
  Object.entries(counts)
    .map(([reason, count = 0]) => ({ reason: exclusions[reason as keyof typeof exclusions] ?? reason, count }))
    .sort((a, b) => b.count - a.count);

/** The list to choose from, and who is chosen: the one asked for, else the first. */
export function readersOf(readers: PreviewReader[], as: string) {
  const label = ({ name, account, exclusion }: PreviewReader) =>
    `${[name, account].filter(Boolean).join(', ')}${exclusion ? ` (gets nothing: ${exclusions[exclusion].toLowerCase()})` : ''}`;
  const options = readers.map((reader) => ({ value: reader.advocateId, label: label(reader) }));
  const first = readers.find(({ exclusion }) => !exclusion) ?? readers[0];
  return { readers: options, as: options.some(({ value }) => value === as) ? as : (first?.advocateId ?? '') };
}

/** What can be chosen in the blocks, each with its reason. */
function choicesOf({ board, rotation }: Draft) {
  const of = (id: string) => board.opportunities.find((one) => one.id === id)?.title ?? '';
  const isReview = new Set(board.opportunities.filter(({ activity }) => activity === 'REVIEW').map(({ id }) => id));
  const others = board.opportunities.filter(({ id }) => !isReview.has(id));
  const option = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
  const picked = rotation.picked.map(({ id, reasons }) => ({ id, title: of(id), why: reasons.join('; ') }));
  const left = rotation.left
    .filter(({ id }) => !isReview.has(id))
    .map(({ id, reason }) => ({ id, title: of(id), why: reason }));
  const named = nameable(board.favours);
  return {
    opportunities: [...picked, ...left],
    incentives: others.filter(({ claimBy }) => claimBy !== null).map(option),
    reviews: board.opportunities.filter(({ id }) => isReview.has(id)).map(option),
    favours: named.map(({ favourId, name, title }) => ({ id: favourId, title: name, why: `“${title}”` })),
    unnamed: new Set(board.favours.map(({ advocateId }) => advocateId)).size - named.length,
  };
}
export type Editor = NonNullable<Awaited<ReturnType<typeof readEditor>>>;
