// RFC 5321 §4.4: the return path is where bounces go, and what SPF is asked of.
import type { Looked } from '~/platform/dns';
import { type DnsFinding, type DnsRecord, type SenderNames, type Told, UNKNOWN } from './deliverability';
import { isAligned } from './dns-records';

/** Where bounces go. With Resend a name of its own, which tells Resend of them. */
export function explainReturnPath(
  { transport, domain, returnPath }: SenderNames,
  looked: Looked<{ exchange: string; priority: number }>,
): DnsFinding {
  const name = transport === 'smtp' ? domain : returnPath;
  const mx = looked.ok ? looked.records.toSorted((a, b) => a.priority - b.priority) : [];
  const found = mx.map(({ priority, exchange }): DnsRecord => ({ type: 'MX', name, value: `${priority} ${exchange}` }));
  const judge = (): Told => {
    if (!looked.ok) return UNKNOWN;
    if (transport === 'smtp') return judgeMailbox(mx.length > 0);
    if (mx.length === 0) {
      const text =
        'Bounces find no way back, so addresses that are gone stay on the list. Take the region that Resend shows.';
      const add: DnsRecord = { type: 'MX', name, value: '10 feedback-smtp.us-east-1.amazonses.com' };
      return { level: 'must', title: 'There is no return path', text, add };
    }
    if (!mx.some(({ exchange }) => /(^|\.)amazonses\.com\.?$/i.test(exchange))) {
      const text = 'Bounces go to another server than Resend’s, so Resend does not hear of them. Is the name right?';
      return { level: 'look', title: 'The return path leads elsewhere', text };
    }
    if (!isAligned(name, domain)) {
      const text = 'It is no part of the sender’s domain, so DMARC rests on DKIM alone.';
      return { level: 'look', title: 'The return path is another domain’s', text };
    }
    return { level: 'good', title: 'The return path is in order', text: 'Bounces go back to Resend, which tells us.' };
  };
  return { topic: 'Return path', ...judge(), found };
}

function judgeMailbox(takesMail: boolean): Told {
  if (!takesMail) {
    const text = 'The domain takes no mail: bounces and replies reach nobody.';
    return { level: 'look', title: 'Nobody gets the bounces', text };
  }
  const text = 'They land in the sender’s own mailbox, which Flywheel does not read. See to that list yourself.';
  return { level: 'good', title: 'Bounces go to a mailbox', text };
}
