/** The mail transport port. Implementations: resend, smtp, outbox; each a factory that is handed what it needs. */

/** Newsletter mail may be left; transactional mail goes on (rules M4). */
export type MailStream = 'transactional' | 'newsletter';

/** A file that travels with a letter, as text. A calendar invitation is `text/calendar; charset=utf-8; method=REQUEST`. */
export type MailAttachment = { filename: string; contentType: string; content: string };

export type Mail = {
  /** Idempotency key, at most 256 characters: one key, one letter, however often it is posted. */
  key: string;
  stream: MailStream;
  /** A canonical address. */
  to: string;
  from: { name: string; email: string };
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  /** Extra header fields, e.g. `List-Unsubscribe` and `List-Unsubscribe-Post` (rules M2). */
  headers: Record<string, string>;
  attachments?: MailAttachment[];
};

/** A frozen batch: `payload` comes from `batchPayload` and is posted byte for byte the same on every attempt. */
export type MailBatch = { key: string; stream: MailStream; payload: Uint8Array<ArrayBuffer>; size: number };

/** What became of one letter of a call that went through. */
export type MailRow = { ok: true; providerId: string } | { ok: false; fault: string };

/** The closed union of what a call can end in; every caller maps all of it. */
export type MailOutcome =
  /** Went through: one row per letter, in the order given. A row at fault was not sent and never will be as it is. */
  | { kind: 'accepted'; rows: MailRow[] }
  /** The whole call was refused as invalid; nothing was sent and the same bytes will be refused again. */
  | { kind: 'rejected'; fault: string }
  /** Nothing was sent; ask again after so many milliseconds. */
  | { kind: 'retry-after'; milliseconds: number }
  /** 5xx, broken answer, network or time-out: perhaps sent. Only the same key with the same bytes may follow. */
  | { kind: 'unknown'; fault: string }
  /** Nothing was sent and nothing will be until a person acts. */
  | { kind: 'paused'; cause: 'unauthorised' | 'quota'; fault: string }
  /** `in-flight`: the same call is still running. `other-payload`: this key went out with other bytes. */
  | { kind: 'conflict'; cause: 'in-flight' | 'other-payload' };

export type MailTransport = {
  readonly name: 'resend' | 'smtp' | 'outbox';
  /** Letters one `sendBatch` may hold. 1 where the transport cannot take a batch whole or not at all. */
  readonly maxBatch: number;
  send(mail: Mail): Promise<MailOutcome>;
  /** Waits until a batch may be posted. Before `sendBatch`, so that what happened meanwhile can still stop it. */
  turn?(): Promise<void>;
  /** Whether a call was told to wait since then, so that no other may follow before the time is up. */
  isHeld?(): Promise<boolean>;
  sendBatch(batch: MailBatch): Promise<MailOutcome>;
};
