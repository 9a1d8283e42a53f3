// What the signals of an account say on one day. Stored as AccountReadiness by the sweep, shown on the grid and the account.
import type { GridCell } from '~/generated/prisma/enums';

/** One signal at one account; `on` is the day of its newest fact (ISO), `strength` after decay, 0 to 1. */
export type SignalReading = {
  code: string;
  name: string;
  /** the fact in words: “NPS 10, Leila Osei” */
  fact: string;
  on: string;
  contactId: string | null;
  halfLifeDays: number;
  strength: number;
  hasFired: boolean;
  /** in trial, and this account is not in it: shown, not counted */
  isLeftOut: boolean;
};

export type FitPart = { label: 'size' | 'industry' | 'plan' | 'tenure'; points: number; of: number; because: string };

export type AccountReading = {
  fit: number;
  fitParts: FitPart[];
  readings: SignalReading[];
  /** how many fired and count */
  fired: number;
  /** sum of the strengths that count */
  strength: number;
  cell: GridCell;
  /** what would have to happen for it to be ready; empty when it is */
  missing: string[];
};

/** Each cell's play (rules §6). */
export const PLAYS: Record<GridCell, { name: string; play: string }> = {
  ASK_NOW: { name: 'Ask now', play: 'case study, call, talk' },
  ACTIVATE: { name: 'Activate', play: 'help first, then ask' },
  LIGHT_FAVOURS: { name: 'Light favours', play: 'community, quote' },
  LEAVE_ALONE: { name: 'Leave alone', play: 'newsletter only' },
};

/** A stop moment at an account, for as long as its fact lasts. */
export type Stop = {
  /** number of the moment (rules §5); 0 for an escalation, a churn notice or a champion who left (rules §4) */
  moment: number;
  /** the same stop keeps it: `upsell:deal_1`, `churn-notice:2026-11-12` */
  occurrence: string;
  /** “Upsell opened on 12 November 2026: an ask now looks like bargaining.” */
  text: string;
  since: string;
  /** when it is expected to end, ISO; null: nobody knows */
  until: string | null;
  /** “It ends when the deal closes.” */
  endsWhen: string;
};
