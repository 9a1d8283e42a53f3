// Issue of deliverability: what DNS says of the sender's domain, in plain words, and the record to add where something is
// missing. Nothing here stops an issue: a mail server decides for itself, and DNS may be out of reach of this machine.

export type DnsRecord = { type: 'TXT' | 'MX'; name: string; value: string };
export type Level = 'good' | 'look' | 'must' | 'unknown';

/** One thing that was looked up: what was found, what it means, what to do. */
export type DnsFinding = {
  topic: 'SPF' | 'DKIM' | 'DMARC' | 'Return path';
  level: Level;
  title: string;
  text: string;
  found: DnsRecord[];
  /** the record to add or to put in the place of what was found */
  add?: DnsRecord;
};

export type SenderNames = {
  transport: 'resend' | 'smtp' | 'outbox';
  domain: string;
  dkimSelector: string;
  /** where bounces go, e.g. send.northbeam.com */
  returnPath: string;
  /** the server that letters leave by, with SMTP */
  smtpHost: string | null;
  /** who reads DMARC's reports */
  reportsTo: string;
};

/** What is said of a topic; what was found stands beside it. */
export type Told = Pick<DnsFinding, 'level' | 'title' | 'text' | 'add'>;

export const UNKNOWN: Told = {
  level: 'unknown',
  title: 'It could not be looked up',
  text: 'DNS did not answer this machine. Open the page again in a minute; if it stays so, let the machine ask DNS (port 53), or look the name up elsewhere.',
};

export const textRecords = (name: string, records: readonly string[]): DnsRecord[] =>
  records.map((value) => ({ type: 'TXT', name, value }));
