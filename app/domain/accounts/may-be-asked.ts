// rules §4 and §5: whether an account may be asked now, in a few words beside its name. The full reasons stand on its page.
import type { Block } from '~/domain/advocates/ask-budget';
import { stopName } from '~/domain/moments/help-tasks';
import type { Stop } from '~/domain/signals/reading';
import { dateFromDay, dayIn, days } from '~/platform/time';
import { formatDate, plural } from '~/ui/format';

/** A renewal this near is the owner's to weigh first. */
const RENEWAL_DAYS = 30;

type Facts = {
  stops: readonly Pick<Stop, 'moment' | 'occurrence'>[];
  /** whom to turn to first; `blocks`: of their ask budget, null when they are no advocate */
  first: { blocks: readonly Block[] | null } | null;
  renewalOn: Date | null;
};

export type MayBeAsked = { kind: 'yes' | 'invite' | 'later' | 'stopped' | 'nobody'; text: string };

/** Stops come before all, then what keeps the person from being asked, then a renewal that is near. */
export function mayBeAsked({ stops: [stop], first, renewalOn }: Facts, now: Date): MayBeAsked {
  if (stop) return { kind: 'stopped', text: `stopped: ${stopName(stop).toLowerCase()}` };
  if (!first) return { kind: 'nobody', text: 'nobody known with an address' };
  const [block] = first.blocks ?? [];
  if (block) return { kind: 'later', text: blockName(block) };
  const ahead = renewalOn ? (renewalOn.getTime() - dateFromDay(dayIn('UTC', now)).getTime()) / days(1) : -1;
  if (ahead >= 0 && ahead <= RENEWAL_DAYS) {
    return { kind: 'later', text: `renewal ${ahead === 0 ? 'today' : `in ${plural(ahead, 'day')}`}: owner` };
  }
  return first.blocks ? { kind: 'yes', text: 'yes' } : { kind: 'invite', text: 'to be invited first' };
}

function blockName({ code, until }: Block): string {
  const day = until ? formatDate(until, 'UTC', 'day') : '';
  const names: Record<Block['code'], string> = {
    left: 'left the programme',
    applied: 'applied, to be looked at',
    'not-ready': 'not ready yet',
    stop: 'stopped',
    paused: `paused until ${day}`,
    unconfirmed: 'profile to be confirmed',
    resting: `rests until ${day}`,
    'open-ask': `open ask until ${day}`,
    cap: until ? `asked enough until ${day}` : 'wants no asks',
    'account-cap': `account asked enough until ${day}`,
  };
  return names[code];
}
