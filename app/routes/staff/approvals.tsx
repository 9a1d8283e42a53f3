import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { listApprovals } from '~/domain/requests/approvals.server';
import { db } from '~/platform/db.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, formatDateTime } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'Waiting for your yes' }];

export async function loader(args: LoaderFunctionArgs) {
  const { personId, role, timeZone } = await guard(args, 'approvals.answer');
  const approvals = await listApprovals(db(), { personId, runs: may(role, 'requests.run') });
  return {
    approvals: approvals.map(({ id, request, advocate, account, silentFrom, escalatedAt }) => ({
      id,
      who: advocate.person.name,
      account: account.name,
      title: `R-${request.number} ${request.title}`,
      line: `${request.requester.name} needs it by ${formatDate(request.neededBy, 'UTC', 'short')}.`,
      isManagers: escalatedAt !== null,
      when: escalatedAt ? 'nobody else has answered, or can' : `answer by ${formatDateTime(silentFrom, timeZone)}`,
    })),
  };
}

/** What waits for the yes of whoever is signed in: people of accounts they own, and for managers what nobody else answers. */
export default function Approvals() {
  const { approvals } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Waiting for your yes"
        sub="Before a customer of yours is asked for a favour, you say whether this is a good time."
      />
      <Panel title="May we ask?" count={approvals.length} flush>
        {approvals.length === 0 && (
          <EmptyState icon={Handshake} title="Nothing waits for you">
            When somebody wants to ask a person at one of your accounts, it comes here and to your mail.
          </EmptyState>
        )}
        <ul>
          {approvals.map(({ id, who, account, title, line, when, isManagers }) => (
            <li
              key={id}
              className="grid items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div>
                <strong>{who}</strong>, {account} {isManagers && <Tag tone="warn">a manager decides</Tag>}
                <p className="text-ink-2">
                  {title}. {line}
                </p>
                <p className="text-xs text-ink-2">{when}</p>
              </div>
              <ButtonLink variant="quiet" size="small" to={`/approvals/${id}`} aria-label={`Answer about ${who}`}>
                Answer
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
