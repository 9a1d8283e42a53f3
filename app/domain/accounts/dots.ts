// ui.md, "Pictures": accounts on the grid of fit × signals. The cell decides the quarter, fit and strength the place in it.
import type { GridCell } from '~/generated/prisma/enums';

export type DotFacts = {
  id: string;
  name: string;
  cell: GridCell;
  /** 0 to 100 */
  fit: number;
  /** sum of the strengths of all signals */
  strength: number;
  /** what the account pays a year, in whatever currency; null: not known */
  revenue: number | null;
  isStopped: boolean;
};

/** `x` and `y` in percent of the picture from its top left corner, `r` in pixels. */
export type Dot = {
  id: string;
  name: string;
  x: number;
  y: number;
  r: number;
  look: 'stopped' | 'now' | 'other' | 'low';
};

/** What of the catalogue divides the grid. */
type Lines = { highFrom: number; needed: number; firesAt: number };

/** Each quarter's room for dots; above them stand its name and count. */
const LEFT = { from: 4, to: 46 };
const RIGHT = { from: 54, to: 96 };
const UPPER = { from: 16, to: 46 };
const LOWER = { from: 66, to: 96 };
const JITTER = 1.4;
const SMALLEST = 3.2;
const GROWTH = 3.2;

/** Where to draw each account. The same account stands at the same place as long as its figures do. */
export function dotsOf(accounts: readonly DotFacts[], { highFrom, needed, firesAt }: Lines): Dot[] {
  const enough = needed * firesAt;
  const strongest = Math.max(enough + 0.01, ...accounts.map(({ strength }) => strength));
  const richest = Math.max(1, ...accounts.map(({ revenue }) => revenue ?? 0));
  return accounts.map(({ id, name, cell, fit, strength, revenue, isStopped }) => {
    const fits = cell === 'ASK_NOW' || cell === 'ACTIVATE';
    const isReady = cell === 'ASK_NOW' || cell === 'LIGHT_FAVOURS';
    const across = isReady ? (strength - enough) / (strongest - enough) : strength / needed;
    const up = fits ? (fit - highFrom) / Math.max(1, 100 - highFrom) : fit / highFrom;
    const [sideways, upwards] = jitter(id);
    return {
      ...{ id, name },
      x: place(across, isReady ? RIGHT : LEFT, sideways),
      y: place(1 - up, fits ? UPPER : LOWER, upwards),
      r: tenths(SMALLEST + GROWTH * Math.cbrt(Math.max(0, revenue ?? 0) / richest)),
      look: isStopped ? 'stopped' : LOOKS[cell],
    };
  });
}

const LOOKS = { ASK_NOW: 'now', ACTIVATE: 'other', LIGHT_FAVOURS: 'other', LEAVE_ALONE: 'low' } as const;

function place(share: number, { from, to }: { from: number; to: number }, jittered: number): number {
  const exact = from + Math.min(1, Math.max(0, share)) * (to - from);
  return tenths(Math.min(to, Math.max(from, exact + jittered * JITTER)));
}

const tenths = (figure: number) => Math.round(figure * 10) / 10;

/** Two figures from -1 to 1 that an id always gives (FNV-1a), so that equal accounts do not hide each other. */
function jitter(id: string): [number, number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  const share = (bits: number) => (bits & 0xffff) / 0x8000 - 1;
  return [share(hash), share(hash >>> 16)];
}
