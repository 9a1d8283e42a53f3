import type { ReactNode } from 'react';
import type { AccountPage } from '~/domain/accounts/account-page.server';
import type { AttendanceKind, SurveyKind } from '~/generated/prisma/enums';
import { formatDate } from '~/ui/format';
import { Panel } from '~/ui/panel';

type Props = Pick<AccountPage, 'account' | 'surveys'>;
type Line = { id: string; on: Date; text: string; detail?: string | null };

const attended: Record<AttendanceKind, string> = {
  WEBINAR: 'Webinar',
  USER_GROUP: 'User group',
  CUSTOMER_BOARD: 'Customer board',
  BETA: 'Beta',
  TRAINING: 'Training',
  EVENT: 'Event',
};
const scales: Record<SurveyKind, string> = { NPS: 'of 10', CSAT: 'of 5' };

/** What was seen of an account lately: surveys, tickets, events attended, certifications. Nothing seen takes no room. */
export function SeenPanels({ account, surveys }: Props) {
  const { tickets, attendances, certifications, _count } = account;
  return (
    <>
      <Seen
        title="Surveys"
        total={_count.surveys}
        note="They may lead to a conversation, a reference or a case study; never to a review."
        lines={surveys.map(({ id, kind, score, answeredOn, contact }) => ({
          id,
          on: answeredOn,
          text: `${kind} ${score} ${scales[kind]}`,
          detail: contact?.name,
        }))}
      />
      <Seen
        title="Support tickets"
        total={_count.tickets}
        lines={tickets.map(({ id, openedOn, closedOn, priority, isEscalated }) => ({
          id,
          on: openedOn,
          text: closedOn ? `Solved on ${formatDate(closedOn, 'UTC')}` : 'Open',
          detail: [isEscalated && 'escalated', priority && `priority ${priority}`].filter(Boolean).join(', '),
        }))}
      />
      <Seen
        title="Attended"
        total={_count.attendances}
        lines={attendances.map(({ id, kind, title, attendedOn, contact }) => ({
          id,
          on: attendedOn,
          text: title,
          detail: [attended[kind], contact?.name].filter(Boolean).join(', '),
        }))}
      />
      <Seen
        title="Certifications"
        total={_count.certifications}
        lines={certifications.map(({ id, title, certifiedOn, contact }) => ({
          id,
          on: certifiedOn,
          text: title,
          detail: contact?.name,
        }))}
      />
    </>
  );
}

function Seen({ title, total, lines, note }: { title: string; total: number; lines: Line[]; note?: ReactNode }) {
  if (lines.length === 0) return null;
  const shown = total > lines.length ? `the last ${lines.length} of ${total}` : undefined;
  return (
    <Panel title={title} end={shown} footer={note}>
      <ul className="grid gap-1.5">
        {lines.map(({ id, on, text, detail }) => (
          <li key={id} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3">
            <span className="num text-ink-2">{formatDate(on, 'UTC')}</span>
            <span>
              {text}
              {detail && <span className="block text-xs text-ink-2">{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
