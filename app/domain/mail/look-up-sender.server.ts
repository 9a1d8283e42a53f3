import type { Settings } from '~/domain/settings/schema';
import type { DnsPort, Looked } from '~/platform/dns';
import { domainOf } from '~/platform/email-address';
import { senderOf } from './brand';
import type { DnsFinding, SenderNames } from './deliverability';
import { dmarcNames, dmarcOf, isReservedName } from './dns-records';
import { explainDkim } from './explain-dkim';
import { explainDmarc } from './explain-dmarc';
import { explainReturnPath } from './explain-return-path';
import { explainSpf } from './explain-spf';
import { senderFacts } from './sender-facts';

type Way = { siteUrl: string; transport: SenderNames['transport']; smtpUrl: string | undefined };

/** Names that are not looked up: there is no sender yet, or its domain is reserved for examples. */
export type Skipped = 'no-sender' | 'reserved';

/** Everything the page on deliverability shows. What DNS does not answer is said, and nothing throws for it. */
export async function lookUpSender(settings: Settings, { siteUrl, transport, smtpUrl }: Way, dns: DnsPort) {
  const { senderEmail, contactEmail: replyTo, dkimSelector, returnPathHost } = settings;
  const { name, email } = senderOf(settings, siteUrl);
  const domain = domainOf(email);
  const names: SenderNames = {
    ...{ transport, domain, dkimSelector, reportsTo: replyTo || senderEmail },
    returnPath: returnPathHost || `send.${domain}`,
    smtpHost: smtpUrl ? new URL(smtpUrl).hostname : null,
  };
  const skipped: Skipped | null = !senderEmail ? 'no-sender' : isReservedName(domain) ? 'reserved' : null;
  return {
    ...{ transport, domain, skipped, sender: { name, email, replyTo } },
    facts: senderFacts({ name, email: senderEmail, replyTo }, new URL(siteUrl).hostname),
    findings: skipped ? [] : await lookUp(names, dns),
  };
}

async function lookUp(names: SenderNames, dns: DnsPort): Promise<DnsFinding[]> {
  const { transport, domain, returnPath, dkimSelector } = names;
  const bounces = transport === 'smtp' ? domain : returnPath;
  const [spf, dkim, dmarc, mx] = await Promise.all([
    dns.txt(bounces),
    dns.txt(`${dkimSelector}._domainkey.${domain}`),
    findDmarc(domain, dns),
    dns.mx(bounces),
  ]);
  return [
    explainSpf(names, spf),
    explainDkim(names, dkim),
    explainDmarc(names, dmarc.looked, dmarc.at),
    explainReturnPath(names, mx),
  ];
}

/** The nearest name at or above the domain that has a DMARC record; receivers look there too. */
async function findDmarc(domain: string, dns: DnsPort): Promise<{ at: string; looked: Looked<string> }> {
  let looked: Looked<string> = { ok: true, records: [] };
  for (const at of dmarcNames(domain)) {
    looked = await dns.txt(at);
    if (!looked.ok || dmarcOf(looked.records).length > 0) return { at, looked };
  }
  return { at: `_dmarc.${domain}`, looked };
}
