import { listSegments } from '~/domain/cohorts/segment.server';
import type { Reader } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { formatDate } from '~/ui/format';
import { exclusions, summariseAudience } from './audience';
import { listPreviewReaders, listSampleReaders, type PreviewReader } from './audience.server';
import { blockRows } from './block-rows';
import { MOST_FREE } from './blocks';
import { listCandidates } from './candidates.server';
import { mustMend } from './check-issue';
import { checkDraft, type Draft, findDraft, senderOfIssue } from './draft.server';
import { readHistory } from './history.server';
import { withKept } from './kept';
import { listKept } from './kept.server';
import { readSlot } from './slot-view.server';
import { nameable } from './thanks';

/** Everything the page of a draft shows, or null: no such draft. `q` looks for a reader to preview the letter as. */
export async function readEditor(db: Reader, issueId: string, { as, q }: { as: string; q: string }, now: Date) {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return null;
  const { issue, blocks, content, board, settings } = draft;
  const candidates = await listCandidates(db, now, issue);
  const [samples, readers, segments, slot, kept, history] = await Promise.all([
    listSampleReaders(db, candidates),
    listPreviewReaders(db, candidates, q),
    listSegments(db),
    readSlot(db, { issue, candidates, settings }, now),
    listKept(db, issueId),
    readHistory(db, issue, settings.timeZone, now),
  ]);
  const checked = await checkDraft(db, draft, samples, now);
  const day = (at: Date) => formatDate(at, settings.timeZone, 'short');
  const notes = [...kept].map(([key, { by, at }]) => [key, `Kept by ${by} on ${day(at)}.`] as const);
  const findings = withKept(checked.findings, new Map(notes));
  const { from } = senderOfIssue(draft);
  const audience = summariseAudience(candidates);
  return {
    issue: { id: issue.id, number: issue.number, subject: issue.subject, preheader: issue.preheader },
    history,
    from: `${from.name}, ${from.email}`,
    blocks,
    rows: blockRows({ subject: issue.subject, blocks, content, open: board.opportunities.length, findings }),
    findings,
    faults: mustMend(findings).length,
    choices: choicesOf(draft),
    canAdd: blocks.free.length < MOST_FREE,
    /** what the form of a new block starts from; its id makes a second press the same block */
    fresh: { id: newId('blk'), isOn: true, title: '', text: '', action: '', url: '' },
    audience: { ...audience, reasons: reasonsOf(audience.reasons) },
    segment: { id: issue.segmentId, options: segments.map(({ id, name }) => ({ value: id, label: name })) },
    ...readersOf(readers, as),
    slot,
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
