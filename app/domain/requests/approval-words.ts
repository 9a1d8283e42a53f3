// mockups/letters/owner-approval: what an account's owner reads before they say yes or no, in the letter and on the page.
import type { Activity } from '~/generated/prisma/enums';
import { dayText } from '~/platform/time';
import { formatDate, formatMinutes } from '~/ui/format';
import type { AskingRules } from './asking-rules';

export type ApprovalFacts = {
  /** whoever reads it */ reader: string;
  /** who decides instead of the reader; null: they do */ insteadBy?: string | null;
  isManagers: boolean;
  advocate: { name: string };
  account: { name: string; renewalOn: Date | null; asked: number; cap: number };
  request: {
    title: string;
    activity: Activity;
    minutes: number;
    persona: string | null;
    neededBy: Date;
    requester: { name: string };
  };
  rules: Pick<AskingRules, 'then'>;
  match: { pluses: string[]; minuses: string[]; used: number; cap: number; lastLiveFavourAt: Date | null } | null;
};

type Person = { id: string; name: string; disabledAt: Date | null };

/** Who decides: whoever owns the account by now; who was asked, where nobody owns it any more. */
export const deciderOf = <P extends Person>(asked: P, owner: P | null): P =>
  owner && !owner.disabledAt ? owner : asked;

type Standing = { ownerId: string; askedAt: Date; escalatedAt: Date | null };

/** Whether a yes needs its reason: every answer but that of the account's own owner. */
export function needsReason({ ownerId, askedAt, escalatedAt }: Standing, personId: string): boolean {
  if (!escalatedAt) return false;
  return personId !== ownerId || escalatedAt.getTime() === askedAt.getTime();
}

const first = (name: string) => name.split(' ')[0] ?? name;
const forWhat: Partial<Record<Activity, string>> = {
  REFERENCE_CALL: 'for a call',
  QUOTE: 'for a quote',
  CASE_STUDY: 'for a case study',
  TALK: 'for a talk',
  WEBINAR: 'for a webinar',
  MENTORING: 'to share what they know',
};

/** The question, who needs it and by when, the facts it is judged by, and what silence means. */
export function approvalWords({
  reader,
  insteadBy,
  isManagers,
  advocate,
  account,
  request,
  rules,
  match,
}: ApprovalFacts) {
  const who = first(advocate.name);
  const stand = insteadBy
    ? `${insteadBy} decides before ${who} hears of it.`
    : isManagers
      ? `Nobody else has said it, so you decide before ${who} hears of it.`
      : `You know the account, so you decide before ${who} hears of it.`;
  const used = match && `${match.used} of the ${match.cap} asks they allow a quarter used`;
  const last = match?.lastLiveFavourAt
    ? `last live favour on ${dayText(match.lastLiveFavourAt)}`
    : 'no live favour yet';
  const facts = [
    {
      label: 'Takes',
      text: [formatMinutes(request.minutes), request.persona && `with ${request.persona}`].filter(Boolean).join(', '),
    },
    { label: `Why ${who}`, text: listed(match?.pluses ?? []) || 'They fit what is asked for.' },
    ...(match ? [{ label: 'Their rest', text: `${capital(last)}; ${used}` }] : []),
    {
      label: 'The account',
      text: `${account.asked} of ${account.cap} asks and invitations used this quarter${account.renewalOn ? `; renewal on ${dayText(account.renewalOn)}` : ''}`,
    },
    ...(match?.minuses.length ? [{ label: 'Speaks against', text: listed(match.minuses) }] : []),
  ];
  return {
    headline: `May we ask ${advocate.name} ${forWhat[request.activity] ?? 'to help'}?`,
    intro: `${first(reader)}, ${request.requester.name} needs “${request.title}” by ${formatDate(request.neededBy, 'UTC', 'day')}. ${stand}`,
    facts,
    silence:
      rules.then === 'counts as yes'
        ? `that counts as a yes, and ${who} is asked.`
        : `a manager decides; nobody asks ${who} meanwhile.`,
    who,
  };
}

const listed = (sentences: readonly string[]) => sentences.join('; ');
const capital = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
