// Who a letter says it is from, and whether that fits together. Rules M1: the sender is named and can be answered.
import { isMailProvider } from '~/domain/accounts/email-domain';
import { domainOf } from '~/platform/email-address';
import { isAligned } from './dns-records';

export type SenderFact = { level: 'good' | 'look' | 'must'; title: string; text: string };

/** What can be said of a sender without asking anybody. `siteHost` is the portal's own name. */
export function senderFacts(sender: { name: string; email: string; replyTo: string }, siteHost: string): SenderFact[] {
  const facts: SenderFact[] = [];
  const add = (level: SenderFact['level'], title: string, text: string) => facts.push({ level, title, text });
  const domain = domainOf(sender.email);
  if (!sender.email) {
    add(
      'must',
      'There is no sender address',
      'Letters come from a place that takes no mail. Enter one in the settings.',
    );
    return facts;
  }
  if (isMailProvider(domain)) {
    add('must', `${domain} is everybody’s`, 'Only its owner may send for it. Use an address at your own domain.');
  } else if (!isAligned(domain, siteHost)) {
    add(
      'look',
      `Letters come from ${domain}, links lead to ${siteHost}`,
      'Readers and filters trust a letter more whose links lead to its sender.',
    );
  } else add('good', 'Sender and links belong together', `Letters come from ${domain}, links lead to ${siteHost}.`);
  if (!sender.replyTo)
    add('look', 'Replies go to the sender’s address', 'Is it read? Else enter who runs the programme.');
  return facts;
}
