// rules §9 and product.md §6: invited → joined → activated → repeat, each with its denominator. Activated: one approved
// favour within 90 days of joining; who joined less long ago may still get there, and is said.

/** What the database counts of one cohort. */
export type FunnelCounts = {
  /** considered when it opened: invited, waiting or left out */
  candidates: number;
  waiting: number;
  excluded: number;
  invited: number;
  /** sent the join form that their link opened */
  opened: number;
  /** of the invited */
  joined: number;
  activated: number;
  repeat: number;
  /** joined, not activated, and their 90 days are not over */
  mayActivate: number;
  /** joined by the short link without an invitation, and those of them with a favour within 90 days */
  byLink: number;
  byLinkActivated: number;
};

export const ACTIVATION_DAYS = 90;

export type FunnelStep = { label: string; count: number; of: number | null; share: number | null; text: string };

const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`;

/** A share with its denominator: "12 of 40, 30 %"; without anybody to count it says so. */
export const shareText = (part: number, whole: number): string =>
  whole > 0 ? `${part} of ${whole}, ${percent(part, whole)}` : 'nobody yet';

/** The steps of the invited, in order. */
export function funnelSteps({ invited, joined, activated, repeat }: FunnelCounts): FunnelStep[] {
  const step = (label: string, count: number, of: number) => ({
    ...{ label, count, of, share: share(count, of) },
    text: shareText(count, of),
  });
  return [
    { label: 'Invited', count: invited, of: null, share: null, text: String(invited) },
    step('Joined', joined, invited),
    step('Activated', activated, joined),
    step('Did it again', repeat, activated),
  ];
}

/** What the numbers do not say by themselves, in sentences. */
export function funnelNotes({ mayActivate, byLink, byLinkActivated, opened, invited, joined }: FunnelCounts): string[] {
  const notes: string[] = [];
  const unconfirmed = Math.max(0, opened - joined);
  if (unconfirmed) notes.push(`${unconfirmed} sent the join form by their link and did not confirm it yet.`);
  if (invited > joined)
    notes.push('Who only looks at the link is not counted: mail programs open links by themselves.');
  if (mayActivate) notes.push(`${mayActivate} joined less than ${ACTIVATION_DAYS} days ago and may still activate.`);
  if (byLink) {
    notes.push(`${byLink} joined by the short link without an invitation; ${byLinkActivated} of them activated.`);
  }
  return notes;
}
