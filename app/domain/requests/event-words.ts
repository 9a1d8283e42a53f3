// ui.md: what happened, as a sentence on the request's page. Before a yes only managers read an advocate's name (rules G6).

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
  'request.clock-told': () => 'Flywheel told of a promised time that ran out.',
  'ask.sent': (who) => `${who} asked an advocate.`,
  'ask.accepted': (who) => `${who} said yes.`,
  'ask.declined': (who) => `${who} could not help this time.`,
  'ask.expired': () => 'The ask ended without an answer.',
  'ask.withdrawn': (who) => `${who} took the ask back.`,
  'ask.reminded': () => 'An advocate was reminded, once.',
  'ask.joined': (who) => `${who} joined two asks of one person.`,
  'round.started': (who) => `${who} chose whom to ask.`,
  'round.skipped': () => 'One of them could not be asked.',
  'round.ended': () => 'The asking ended.',
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

/** One event as a sentence; `seesNames` is for managers, others read "the advocate" where one declined. */
export function eventWords(kind: string, actorName: string, seesNames: boolean): string {
  const who = kind === 'ask.declined' && !seesNames ? 'The advocate' : actorName;
  return words[kind]?.(who) ?? kind;
}
