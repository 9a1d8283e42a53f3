import type { FrozenIssue } from './schema';
import type { Tx } from '~/platform/db.server';
import type { Mail } from '~/platform/mail/transport';

export type LetterReader = { recipientId: string; advocateId: string; email: string };

/** Writes the letters of some readers of a frozen issue, in their order. */
export type WriteLetters = (
  tx: Tx,
  batch: { issueId: string; frozen: FrozenIssue; readers: LetterReader[]; now: Date },
) => Promise<Mail[]>;
