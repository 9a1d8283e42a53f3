// RFC 7489: what receivers are asked to do with letters that only claim to be ours.
import type { Looked } from '~/platform/dns';
import { type DnsFinding, type DnsRecord, type SenderNames, textRecords, type Told, UNKNOWN } from './deliverability';
import { dmarcOf, readTags } from './dns-records';

/** What receivers do with letters that only claim to be ours; `at` is the name the record was found at. */
export function explainDmarc(names: SenderNames, looked: Looked<string>, at: string): DnsFinding {
  const records = looked.ok ? dmarcOf(looked.records) : [];
  const told = looked.ok ? judgeDmarc(names, records) : UNKNOWN;
  return { topic: 'DMARC', ...told, found: textRecords(at, records) };
}

function judgeDmarc({ domain, reportsTo, returnPath, transport }: SenderNames, records: string[]): Told {
  const tags = readTags(records[0] ?? '');
  const policy = tags.get('p')?.toLowerCase();
  const reports = reportsTo ? ` rua=mailto:${reportsTo}` : '';
  const add: DnsRecord = {
    type: 'TXT',
    name: `_dmarc.${domain}`,
    value: `v=DMARC1; p=none;${reports}`.replace(/;$/, ''),
  };
  if (records.length === 0) {
    const text = 'Large mailbox providers ask senders of newsletters for one. Start by asking for reports alone:';
    return { level: 'must', title: 'There is no DMARC record', text, add };
  }
  if (records.length > 1 || !policy || !['none', 'quarantine', 'reject'].includes(policy)) {
    const text = 'Receivers ignore it: there must be one record, with p=none, p=quarantine or p=reject.';
    return { level: 'must', title: 'DMARC cannot be read', text, add };
  }
  if (policy === 'none') {
    const text = `It only asks for reports${tags.has('rua') ? '' : ', and names nobody to send them to'}. Once they are clean, ask receivers to put false letters aside: p=quarantine.`;
    return { level: 'look', title: 'DMARC only watches', text };
  }
  if (tags.get('aspf') === 's' && transport !== 'smtp' && returnPath !== domain) {
    const text = 'It asks that bounces go to the very same name (aspf=s), which they do not: all rests on DKIM.';
    return { level: 'look', title: 'DMARC is stricter than your sender', text };
  }
  return {
    level: 'good',
    title: 'DMARC is in order',
    text: `False letters are to be ${policy === 'reject' ? 'refused' : 'put aside'}.`,
  };
}
