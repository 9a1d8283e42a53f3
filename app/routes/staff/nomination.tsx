import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { activityNames } from '~/domain/advocates/activities';
import { declineNomination } from '~/domain/cohorts/decline-nomination.server';
import { inviteNominated } from '~/domain/cohorts/invite-nominated.server';
import { nominationNews } from '~/domain/cohorts/nomination-words';
import { findNomination, findObjections } from '~/domain/cohorts/nominations.server';
import { NominationDecision } from '~/domain/cohorts/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { DecideNomination } from '~/ui/cohorts/decide-nomination';
import { NominationTag } from '~/ui/cohorts/nomination-tag';
import { formatDate } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'Nomination' }];

export async function loader(args: LoaderFunctionArgs) {
  const { personId, role, timeZone } = await guard(args, 'nominations.submit');
  const decides = may(role, 'cohorts.manage');
  const found = await findNomination(db(), args.params.id ?? '', { nominatorId: decides ? undefined : personId });
  if (!found) throw notFound();
  const { nominatedAt, decidedAt, joinedAt, email, contactId, ...nomination } = found;
  const { name, status, reason } = nomination;
  const asks = decides && status === 'NEW';
  const day = (date: Date | null) => (date ? formatDate(date, timeZone) : null);
  return {
    ...nomination,
    ...{ nominated: day(nominatedAt), decided: day(decidedAt), joined: day(joinedAt) },
    summary: status === 'NEW' ? null : nominationNews(status, name, reason).summary,
    // The address serves whoever decides; the nominator typed it or needs it for nothing (rules G6).
    email: decides ? email : null,
    objections: asks ? await findObjections(db(), contactId, new Date()) : [],
    ...{ asks, isKnown: contactId !== null, seesAdvocates: may(role, 'programme.read') },
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'cohorts.manage');
  const nominationId = args.params.id ?? '';
  const form = await readForm(args.request, NominationDecision);
  if (!form.ok) return invalid(form.reason);
  const { value } = form;
  const to = `/nominations/${nominationId}`;
  const decided = () => redirectWithToast(to, 'It was decided in the meantime.', 'info');
  if (value.intent === 'decline') {
    const declined = await declineNomination(db(), { nominationId, reason: value.reason }, person, new Date());
    if (declined.ok) return redirectWithToast(to, 'Declined. Your colleague reads the reason.');
    if (declined.reason === 'not-found') throw notFound();
    return decided();
  }
  const invited = await inviteNominated(db(), nominationId, person, new Date());
  if (invited.ok) return redirectWithToast(to, `${invited.value.name} is invited. Your colleague hears of it.`);
  if (invited.reason.code === 'not-found') throw notFound();
  if (invited.reason.code === 'refused') return invalid(fault(invited.reason.why.text, value));
  return decided();
}

export default function Nomination() {
  const { name, account, status, activities, nominator, ...rest } = useLoaderData<typeof loader>();
  const { summary, objections, asks, isKnown, email, reason, advocateId, seesAdvocates } = rest;
  const faults = useActionData<typeof action>()?.fault;
  const good = activities.map((activity) => activityNames[activity]).join(', ');
  return (
    <>
      <PageHead
        title={name}
        sub={account?.name ?? 'Account not known'}
        crumbs={[{ to: '/nominations', label: 'Nominations' }]}
        here={name}
      />
      <div className="two-columns">
        <div className="grid content-start gap-4">
          <Panel title="Why" end={<NominationTag status={status} />}>
            <p className="whitespace-pre-line">{rest.why}</p>
            {summary && <p className="mt-3 text-ink-2">{summary}</p>}
          </Panel>
          {asks && <DecideNomination objections={objections} isKnown={isKnown} faults={faults} />}
        </div>
        <Panel title="Facts">
          <KeyValues
            items={[
              ['Nominated', `${rest.nominated} by ${nominator.name}`],
              ...(good ? ([['Good at', good]] as const) : []),
              ...(email ? ([['Address', email]] as const) : []),
              ...(rest.decided ? ([['Decided', `${rest.decided} by ${rest.decidedBy?.name ?? ''}`]] as const) : []),
              ...(reason ? ([['Reason', reason]] as const) : []),
              ...(rest.joined ? ([['Joined', rest.joined]] as const) : []),
            ]}
          />
          {advocateId && seesAdvocates && <Link to={`/advocates/${advocateId}`}>Their page</Link>}
        </Panel>
      </div>
    </>
  );
}
