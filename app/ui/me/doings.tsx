import { Link } from '@remix-run/react';
import type { getMe } from '~/domain/advocates/me.server';
import type { AskStatus, ClaimStatus } from '~/generated/prisma/enums';
import { ButtonLink } from '~/ui/button';
import { formatDate, formatMinutes } from '~/ui/format';
import { Tag } from '~/ui/tag';

type Doing = Awaited<ReturnType<typeof getMe>>['doings'][number];
type Look = { text: string; tone?: 'good' | 'sun' | 'warn' | 'accent' };

const claimLooks: Record<ClaimStatus, Look> = {
  WAITING: { text: 'Waiting list' },
  CLAIMED: { text: 'Yours', tone: 'accent' },
  SUBMITTED: { text: 'Being read' },
  RETURNED: { text: 'One wish', tone: 'warn' },
  APPROVED: { text: 'Approved', tone: 'good' },
  WITHDRAWN: { text: 'Given back, nothing lost' },
  LAPSED: { text: 'Lapsed, nothing lost' },
};

const askLooks: Record<AskStatus, Look> = {
  OPEN: { text: 'Waiting for you', tone: 'sun' },
  ACCEPTED: { text: 'Agreed', tone: 'accent' },
  DECLINED: { text: 'Declined, nothing lost' },
  EXPIRED: { text: 'Passed, nothing lost' },
  WITHDRAWN: { text: 'No longer needed' },
  DONE: { text: 'Done', tone: 'good' },
};

/** Claims and asks in one list, the newest first. */
export function Doings({ doings, timeZone }: { doings: readonly Doing[]; timeZone: string }) {
  return (
    <ul className="mt-6 border-t border-line-strong">
      {doings.map((doing) => {
        const look = doing.kind === 'claim' ? claimLooks[doing.status] : askLooks[doing.status];
        return (
          <li
            key={doing.id}
            className="grid items-center gap-x-8 gap-y-1 border-b border-line py-4.5 max-md:grid-cols-[1fr_auto] md:grid-cols-[minmax(0,1fr)_11rem_11.5rem]"
          >
            <div className="max-md:col-span-2">
              <h3 className="text-[1.0625rem] leading-[1.35] font-semibold">
                <Link className="title-link" to={hrefOf(doing)}>
                  {doing.title}
                </Link>
              </h3>
              <p className="mt-0.5 text-md text-ink-2">{lineOf(doing, timeZone)}</p>
            </div>
            <span>
              <Tag tone={look.tone} outline={!look.tone}>
                {look.text}
              </Tag>
            </span>
            <span className="justify-self-end text-right text-sm text-ink-2">
              {doing.kind === 'ask' && doing.status === 'OPEN' ? (
                <ButtonLink size="small" to={`/asks/${doing.id}`}>
                  Answer
                </ButtonLink>
              ) : (
                formatMinutes(doing.minutes)
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const hrefOf = (doing: Doing) => (doing.kind === 'ask' ? `/asks/${doing.id}` : `/claims/${doing.id}`);

function lineOf(doing: Doing, timeZone: string): string {
  const day = (date: Date) => formatDate(date, timeZone, 'day');
  if (doing.kind === 'ask') {
    const asked = `${doing.by} asked on ${day(doing.at)}.`;
    return doing.status === 'OPEN' ? `${asked} Answer by ${day(doing.expiresAt)}, or let it pass.` : asked;
  }
  const due = doing.dueAt && doing.status === 'CLAIMED' ? ` Hand in by ${day(doing.dueAt)}.` : '';
  const why = doing.reason && doing.status === 'RETURNED' ? ` ${doing.reason}` : '';
  return `Claimed on ${day(doing.at)}.${due}${why}`;
}
