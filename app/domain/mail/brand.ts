// Who writes, in every letter: the company's settings as the templates want them.
import type { Brand } from '#emails/brand';
import type { Settings } from '~/domain/settings/schema';

/** The brand of a company that filled in as much as it has so far; the newsletter checks its postal address itself (M1). */
export function brandOf(settings: Settings, siteUrl: string): Brand {
  const programme = `${settings.companyName} ${settings.programmeName}`;
  return {
    programme,
    company: settings.companyName,
    postalAddress: settings.postalAddress || settings.companyName,
    siteUrl,
    boardUrl: `${siteUrl}/board`,
    senderName: settings.senderName || settings.contactName || programme,
    senderRole: 'Customer advocacy',
  };
}

/** The address letters come from; a company that named none yet writes from a place that takes no mail. */
export function senderOf(settings: Settings, siteUrl: string): { name: string; email: string } {
  const name = settings.senderName || `${settings.companyName} ${settings.programmeName}`;
  return { name, email: settings.senderEmail || `no-reply@${new URL(siteUrl).hostname}` };
}
