// RFC 6376: the key by which receivers check our signature.
import type { Looked } from '~/platform/dns';
import { type DnsFinding, type DnsRecord, type SenderNames, textRecords, type Told, UNKNOWN } from './deliverability';
import { dkimOf, readTags } from './dns-records';

/** The signature that proves that a letter was not changed and is ours. */
export function explainDkim({ domain, dkimSelector, transport }: SenderNames, looked: Looked<string>): DnsFinding {
  const name = `${dkimSelector}._domainkey.${domain}`;
  const records = looked.ok ? dkimOf(looked.records) : [];
  const tags = readTags(records[0] ?? '');
  const whose = transport === 'smtp' ? 'your mail server' : 'Resend';
  const judge = (): Told => {
    if (!looked.ok) return UNKNOWN;
    if (records.length === 0) {
      const text = `No key is published at this name, so nobody can check the signature. Copy the key that ${whose} shows for the domain; is the selector right?`;
      const add: DnsRecord = { type: 'TXT', name, value: `p=… the key that ${whose} shows` };
      return { level: 'must', title: 'There is no DKIM key', text, add };
    }
    if (!tags.get('p')) {
      const text = `The key is empty, which means revoked: every signature fails. Publish the one ${whose} shows.`;
      return { level: 'must', title: 'The DKIM key is revoked', text };
    }
    if (tags.get('t')?.split(':').includes('y')) {
      const text = 'It says that it is only being tested (t=y), so receivers may ignore it. Take that out.';
      return { level: 'look', title: 'DKIM is only being tested', text };
    }
    return { level: 'good', title: 'DKIM is in order', text: 'Receivers can check that a letter is yours, unchanged.' };
  };
  return { topic: 'DKIM', ...judge(), found: textRecords(name, records) };
}
