import { randomUUID } from 'node:crypto';

/** Kinds of record, as the prefix of their ids: an id found in a log says what it is. */
export type IdPrefix =
  | 'per'
  | 'inv'
  | 'join'
  | 'acc'
  | 'con'
  | 'deal'
  | 'imp'
  | 'adv'
  | 'cst'
  | 'rdy'
  | 'opp'
  | 'clm'
  | 'evd'
  | 'fav'
  | 'sop'
  | 'req'
  | 'ask'
  | 'ast'
  | 'iss'
  | 'rcp'
  | 'bat'
  | 'msg'
  | 'out'
  | 'sin'
  | 'err'
  | 'key'
  | 'use'
  | 'sub'
  | 'tic'
  | 'sur'
  | 'att'
  | 'cer'
  | 'fact'
  | 'map'
  | 'api'
  | 'call'
  | 'sig'
  | 'sug'
  | 'help'
  | 'seg'
  | 'coh'
  | 'civ'
  | 'nom'
  | 'pha'
  | 'pod';

/** A new random id such as `adv_6f1c…`; 122 random bits, not guessable. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}
