// RFC 7208: which servers may send in a name.
import type { Looked } from '~/platform/dns';
import { type DnsFinding, type DnsRecord, type SenderNames, textRecords, type Told, UNKNOWN } from './deliverability';
import { readSpf, spfOf, withInclude } from './dns-records';

const RESEND_SPF = 'amazonses.com'; // Resend sends through Amazon SES and has its domains say so

/** Which servers may send: SPF is asked of the name that bounces go to. */
export function explainSpf(names: SenderNames, looked: Looked<string>): DnsFinding {
  const name = names.transport === 'smtp' ? names.domain : names.returnPath;
  const records = looked.ok ? spfOf(looked.records) : [];
  const told = looked.ok ? judgeSpf(names, name, records) : UNKNOWN;
  return { topic: 'SPF', ...told, found: textRecords(name, records) };
}

function judgeSpf({ transport, smtpHost }: SenderNames, name: string, records: string[]): Told {
  const needed = transport === 'smtp' ? null : RESEND_SPF;
  const [record] = records;
  const txt = (value: string): DnsRecord => ({ type: 'TXT', name, value });
  if (!record) {
    const value = needed ? `v=spf1 include:${needed} ~all` : `v=spf1 ${smtpHost ? `a:${smtpHost}` : 'mx'} ~all`;
    const text = 'Nothing says which servers may send for this name, so many receivers put the letters aside.';
    return { level: 'must', title: 'There is no SPF record', text, add: txt(value) };
  }
  if (records.length > 1) {
    const text = 'Receivers take two as an error and as good as none (RFC 7208). Join them in one record.';
    return { level: 'must', title: 'There are several SPF records', text };
  }
  const { includes, all, lookups } = readSpf(record);
  if (all === '+') {
    const text = 'Its “all” lets every server of the world send in your name. End it in ~all.';
    return { level: 'must', title: 'SPF allows everybody', text, add: txt(record.replace(/\+?all\b/i, '~all')) };
  }
  if (needed && !includes.includes(needed)) {
    const text = 'It does not name the servers that Resend sends from. Put this in its place.';
    return { level: 'must', title: 'SPF does not allow Resend', text, add: txt(withInclude(record, needed)) };
  }
  if (lookups > 10) {
    const text = `It sends receivers to ${lookups} other names; after ten they give up. Take out what you do not use.`;
    return { level: 'look', title: 'SPF asks for too much', text };
  }
  if (all === null || all === '?') {
    const text = 'It says who may send, but nothing of everybody else. End it in ~all.';
    return { level: 'look', title: 'SPF leaves others open', text };
  }
  return { level: 'good', title: 'SPF is in order', text: 'It says which servers may send, and to distrust others.' };
}
