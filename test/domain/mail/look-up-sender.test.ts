import { expect, it } from 'vitest';
import { lookUpSender } from '~/domain/mail/look-up-sender.server';
import { Settings } from '~/domain/settings/schema';
import type { DnsPort } from '~/platform/dns';
import { found, silent } from '#test/support/sender-names';

/** DNS as these records have it; every name that was asked is kept. */
function dns(records: Record<string, string[]>) {
  const asked: string[] = [];
  const port: DnsPort = {
    txt: async (name) => (asked.push(`TXT ${name}`), found(...(records[`TXT ${name}`] ?? []))),
    mx: async (name) => (
      asked.push(`MX ${name}`),
      found(...(records[`MX ${name}`] ?? []).map((exchange) => ({ exchange, priority: 10 })))
    ),
  };
  return { port, asked };
}
const way = { siteUrl: 'https://advocates.northbeam.com', transport: 'resend', smtpUrl: undefined } as const;
const settings = (fields: object = {}) => Settings.parse({ senderEmail: 'priya@mail.northbeam.com', ...fields });

it('asks for the four, DMARC also above the domain', async () => {
  const { port, asked } = dns({
    'TXT send.mail.northbeam.com': ['v=spf1 include:amazonses.com ~all'],
    'TXT resend._domainkey.mail.northbeam.com': ['p=MIGf'],
    'TXT _dmarc.northbeam.com': ['v=DMARC1; p=reject'],
    'MX send.mail.northbeam.com': ['feedback-smtp.eu-west-1.amazonses.com'],
  });
  const { findings, skipped } = await lookUpSender(settings(), way, port);
  expect(skipped).toBeNull();
  expect(findings.map(({ topic, level }) => [topic, level])).toEqual([
    ['SPF', 'good'],
    ['DKIM', 'good'],
    ['DMARC', 'good'],
    ['Return path', 'good'],
  ]);
  expect(findings[2]?.found[0]?.name).toBe('_dmarc.northbeam.com');
  expect(asked).toHaveLength(5);
});

it('takes the names from the settings', async () => {
  const { port, asked } = dns({});
  const own = settings({ dkimSelector: 's2', returnPathHost: 'bounces.northbeam.com' });
  const { findings } = await lookUpSender(own, way, port);
  expect(asked).toEqual(expect.arrayContaining(['MX bounces.northbeam.com', 'TXT s2._domainkey.mail.northbeam.com']));
  expect(findings.map(({ level }) => level)).toEqual(['must', 'must', 'must', 'must']);
  const smtp = await lookUpSender(own, { ...way, transport: 'smtp', smtpUrl: 'smtps://u:p@mail.northbeam.com' }, port);
  expect(smtp.findings[0]?.add?.value).toBe('v=spf1 a:mail.northbeam.com ~all');
});

it('asks nobody without a sender, and nobody about a name that exists nowhere', async () => {
  const { port, asked } = dns({});
  expect(await lookUpSender(settings({ senderEmail: '' }), way, port)).toMatchObject({ skipped: 'no-sender' });
  const demo = await lookUpSender(settings({ senderEmail: 'priya@northbeam.example' }), way, port);
  expect(demo).toMatchObject({ skipped: 'reserved', findings: [] });
  expect(asked).toEqual([]);
});

it('says so where DNS is silent', async () => {
  const mute: DnsPort = { txt: async () => silent, mx: async () => silent };
  const { findings } = await lookUpSender(settings(), way, mute);
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['unknown']));
});
