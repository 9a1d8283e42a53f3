// ui.md: what happened, as a sentence on the request's page. Before a yes only managers read an advocate's name, or that of
// their account's owner; who joined a request never does (rules G6).

const words: Record<string, (who: string) => string> = {
  'request.submitted': (who) => `${who} submitted it.`,
  'request.deflected': (who) => `${who} found an asset that was enough.`,
  'request.assigned': (who) => `${who} settled who looks after it.`,
  'request.closed': (who) => `${who} closed it.`,
  'request.withdrawn': (who) => `${who} withdrew it.`,
  'request.lapsed': () => 'It lapsed.',
  'request.completed': (who) => `${who} marked it as done.`,
  'request.joined': (who) => `${who} needs the same and joined.`,
  'coverage.gap-noticed': () => 'Nobody can be asked now: recruiting was told whom to look for.',
  'coverage.gap-filled': () => 'Somebody can be asked.',
  'request.relaxed': (who) => `${who} relaxed a rule for it.`,
  'request.relaxation-lifted': (who) => `${who} put a rule back.`,
  'request.message-written': (who) => `${who} wrote a message.`,
  'request.asset-offered': (who) => `${who} offered an asset.`,
  'request.asset-enough': (who) => `${who} found the asset enough.`,
  'request.asset-not-enough': (who) => `${who} found the asset not enough.`,
  'request.clock-told': () => 'Flywheel told of a promised time that ran out.',
  'ask.sent': (who) => `${who} asked an advocate.`,
  'ask.accepted': (who) => `${who} said yes.`,
  'ask.declined': (who) => `${who} could not help this time.`,
  'ask.expired': () => 'The ask ended without an answer.',
  'ask.withdrawn': () => 'An ask was taken back.',
  'ask.reminded': () => 'An advocate was reminded, once.',
  'ask.joined': (who) => `${who} joined two asks of one person.`,
  'round.started': (who) => `${who} chose whom to ask.`,
  'round.skipped': () => 'One of them could not be asked.',
  'round.ended': () => 'The asking ended.',
  'round.hurried': (who) => `${who} had the next one asked.`,
  'owner.asked': (who) => `${who} asked an account owner to agree.`,
  'owner.agreed': (who) => `${who} agreed.`,
  'owner.objected': (who) => `${who} objected.`,
  'owner.passed': () => 'An owner’s silence counts as a yes.',
  'owner.escalated': () => 'An owner kept silent: a manager decides.',
  'meeting.times-offered': (who) => `${who} offered times.`,
  'meeting.scheduled': (who) => `${who} picked a time.`,
  'meeting.prepared': (who) => `${who} changed the link or a briefing.`,
  'meeting.guest-added': (who) => `${who} added a request to the call.`,
  'meeting.cancelled': (who) => `${who} called the call off.`,
  'meeting.held': (who) => `${who} noted that the call took place.`,
  'meeting.no-show': (who) => `${who} noted that somebody did not come.`,
  'meeting.survey-answered': (who) => `${who} said how the call was.`,
  'product-advocate.asked': (who) => `${who} asked a product advocate.`,
  'deal.joined': () => 'A product advocate has a part in the deal.',
  'contact.revealed': () => 'Contact data became visible to the requester.',
};

/** Whose page it is: the follower joined somebody else's request. */
export type EventReader = 'manager' | 'requester' | 'follower';

/** One event as a sentence for whoever reads it. */
export function eventWords(kind: string, actorName: string, reader: EventReader): string {
  const who = reader === 'manager' ? actorName : (hidden(kind, reader) ?? actorName);
  return words[kind]?.(who) ?? kind;
}

function hidden(kind: string, reader: 'requester' | 'follower'): string | null {
  if (kind === 'ask.declined') return 'The advocate';
  if (kind === 'owner.agreed' || kind === 'owner.objected') return 'An account owner';
  if (reader === 'requester') return null;
  if (kind === 'ask.accepted') return 'The advocate';
  return kind.startsWith('meeting.') ? 'One side' : null;
}
