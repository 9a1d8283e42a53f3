// ui.md: what starting to ask has done, or why it could not, as sentences beside the form.
import { formatList } from '~/ui/format';
import { statusLine } from './request-status';
import type { RoundRefusal } from './start-round.server';
import type { Turn } from './turns.server';

const namesOf = (turns: Turn[], status: Turn['status']) =>
  turns.filter((turn) => turn.status === status).map(({ name }) => name);

/** "Ines Duarte is asked now. Grace Achieng comes next. …", everybody named once. */
export function turnsSaid(turns: Turn[]): string {
  const [asked, queued, waiting] = [
    namesOf(turns, 'asked'),
    namesOf(turns, 'queued'),
    namesOf(turns, 'waiting-for-owner'),
  ];
  return [
    asked.length > 0 && `${formatList(asked)} ${asked.length === 1 ? 'is' : 'are'} asked now.`,
    waiting.length > 0 &&
      `For ${formatList(waiting)} somebody has to agree first; they are asked as soon as that is there.`,
    queued.length > 0 && `${formatList(queued)} ${queued.length === 1 ? 'comes' : 'come'} next.`,
    ...skippedSaid(turns),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why nobody is being asked, and what would mend it. */
export function roundRefusalSaid(refusal: RoundRefusal): string {
  if (refusal.code === 'nobody') return skippedSaid(refusal.skipped).join(' ');
  if (refusal.code === 'gone') return 'This request or this advocate is no longer there.';
  if (refusal.code === 'too-many') return 'A group has 15 people at most. Choose fewer.';
  if (refusal.code === 'running') return 'Somebody is being asked already. Stop that first, or wait for the answer.';
  if (refusal.status === 'ACCEPTED') return 'As many people as are wanted have said yes. Nothing changed.';
  return `Nobody can be asked while the request is “${statusLine(refusal.status, null).label.toLowerCase()}”.`;
}

const skippedSaid = (turns: Turn[]) =>
  turns.flatMap(({ name, status, reason }) =>
    status === 'skipped' ? `${name} is not asked: ${reason ?? 'not needed.'}` : [],
  );
