// Who may claim what (product.md §2, rules §8): open, in time, in the audience, on an open rung, not something they said
// no to. Pausing stops our asks, not the board: claiming is the advocate's own choice (rules §4). A review is open to
// everybody in its neutral audience alike, whatever their rung or wishes (rules V2).
import { openRungs, rungNames, type LadderFacts, type RungState } from '~/domain/advocates/ladder';
import type { Activity, OpportunityStatus, Readiness, Willingness } from '~/generated/prisma/enums';
import { dayText } from '~/platform/time';
import { activities } from './activities';
import { type Audience, type AudienceFacts, inAudience } from './audience';
import { endOfDay } from './claim-due';

/** What is known of the advocate; `findPerson` in person.server.ts reads it in one query. */
export type PersonFacts = Omit<AudienceFacts, 'willing' | 'openRungs'> & {
  readiness: Readiness;
  willingness: Partial<Record<Activity, Willingness>>;
  ladder: LadderFacts;
  declinesValue: boolean;
};

export type OpportunityFacts = {
  activity: Activity;
  status: OpportunityStatus;
  claimBy: Date | null;
  handInBy: Date | null;
  audience: Audience;
  incentive: string | null;
};

export type BlockCode = 'not-ready' | 'closed' | 'too-late' | 'outside-audience' | 'rung-locked' | 'unwilling';
/** Why not, as a sentence to the advocate. */
export type Block = { code: BlockCode; text: string };

export type Judgement = { blocks: Block[]; reasons: string[]; notes: string[] };

/** What stands between a person and an opportunity. Empty `blocks`: they may claim it. `notes` forbid nothing. */
export const eligibility = (person: PersonFacts, opportunity: OpportunityFacts, now: Date): Judgement =>
  judge(person, now)(opportunity);

/** The same for many opportunities: what depends on the person alone is worked out once. */
export function judge(person: PersonFacts, now: Date): (opportunity: OpportunityFacts) => Judgement {
  const facts = audienceFacts(person);
  const { steps } = openRungs(person.ladder);
  const notReady: Block[] =
    person.readiness === 'READY' ? [] : [{ code: 'not-ready', text: 'The board opens once you are ready.' }];
  return (opportunity) => {
    const audience = inAudience(facts, opportunity.audience, now);
    const isReview = opportunity.activity === 'REVIEW';
    const blocks: Block[] = [
      ...notReady,
      ...notOpen(opportunity, now),
      ...(audience.in ? [] : [{ code: 'outside-audience', text: audience.reasons.join(' ') } as const]),
      ...(isReview ? [] : [...rungLocked(steps, opportunity), ...unwilling(person, opportunity)]),
    ];
    return { blocks, reasons: audience.in ? audience.reasons : [], notes: valueNote(person, opportunity) };
  };
}

/** The same person as an audience filter sees them. */
export function audienceFacts(person: PersonFacts): AudienceFacts {
  const answered = Object.entries(person.willingness) as [Activity, Willingness][];
  const willing = answered.filter(([, answer]) => answer !== 'NO').map(([activity]) => activity);
  return { ...person, willing, openRungs: openRungs(person.ladder).open };
}

function notOpen({ status, claimBy, handInBy }: OpportunityFacts, now: Date): Block[] {
  if (status !== 'OPEN') return [{ code: 'closed', text: 'This one has closed.' }];
  const late = [claimBy, handInBy].find((day) => day !== null && endOfDay(day) <= now);
  return late ? [{ code: 'too-late', text: `It could be claimed until ${dayText(late)}.` }] : [];
}

function rungLocked(steps: readonly RungState[], { activity }: OpportunityFacts): Block[] {
  const step = steps.find(({ rung }) => rung === activities[activity].rung);
  if (step?.state !== 'locked') return [];
  return [{ code: 'rung-locked', text: `${rungNames[step.rung]} is not open yet. ${step.reason}` }];
}

function unwilling({ willingness }: PersonFacts, { activity }: OpportunityFacts): Block[] {
  if (willingness[activity] !== 'NO') return [];
  const text = `You told us no to ${activities[activity].plural}. Change that in your preferences and it opens.`;
  return [{ code: 'unwilling', text }];
}

function valueNote({ declinesValue }: PersonFacts, { incentive }: OpportunityFacts): string[] {
  return declinesValue && incentive ? ['You take nothing of value, so this comes without the incentive.'] : [];
}
