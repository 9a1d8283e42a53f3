// What a changed field starts, said before anything is written (rules §5): stop moments of the account and their end.
import { dateFromDay, days } from '~/platform/time';
import type { CrmValues } from './crm-row';
import type { FieldChange } from './difference';
import type { CrmKind } from './fields';

export type Motion = { tone: 'bad' | 'warn' | 'good'; text: string };

/** The fields whose change may set something in motion. */
export const MOTION_FIELDS: Partial<Record<CrmKind, string[]>> = {
  ACCOUNTS: ['escalationSince', 'churnNoticeOn', 'renewalOn'],
  CONTACTS: ['leftOn'],
  DEALS: ['status', 'type'],
  TICKETS: ['isEscalated', 'closedOn'],
};

const RENEWAL_NEAR = 30;
const DAY = days(1);

/** What one change of a line sets in motion; null for nothing. `values`: all that the line says. */
export function setsInMotion(kind: CrmKind, { field, to }: FieldChange, values: CrmValues, now: Date): Motion | null {
  if (kind === 'ACCOUNTS') return ofAccount(field, String(to), now);
  if (kind === 'DEALS') return ofDeal(field, String(to), values);
  if (kind === 'TICKETS') return ofTicket(field, to, values);
  if (kind === 'CONTACTS' && field === 'leftOn') return warn('Left the account: not asked any more there');
  return null;
}

const stop = (text: string): Motion => ({ tone: 'bad', text: `Stop moment: nobody there is asked ${text}` });
const warn = (text: string): Motion => ({ tone: 'warn', text });
const good = (text: string): Motion => ({ tone: 'good', text });

function ofAccount(field: string, to: string, now: Date): Motion | null {
  if (field === 'escalationSince') return stop('until the escalation is over');
  if (field === 'churnNoticeOn') return stop('while they mean to leave');
  if (field !== 'renewalOn') return null;
  const away = Math.ceil((dateFromDay(to).getTime() - now.getTime()) / DAY);
  return away >= 0 && away <= RENEWAL_NEAR
    ? warn(away === 0 ? 'Renewal today' : `Renewal in ${away} ${away === 1 ? 'day' : 'days'}`)
    : null;
}

function ofDeal(field: string, to: string, { type, status }: CrmValues): Motion | null {
  if (type !== 'UPSELL' || (field !== 'status' && field !== 'type')) return null;
  const now = field === 'status' ? to : status;
  if (now === 'OPEN') return stop('while the upsell is open');
  if (now === 'LOST') return stop('for a while after a lost upsell');
  return now === 'WON' ? good('The upsell is over: may be asked again') : null;
}

function ofTicket(field: string, to: FieldChange['to'], { isEscalated, closedOn }: CrmValues): Motion | null {
  if (field === 'isEscalated' && to === true && !closedOn) return stop('until the ticket is closed');
  return field === 'closedOn' && isEscalated ? good('The escalated ticket is closed: may be asked again') : null;
}
