import { Link } from '@remix-run/react';
import type { RequestPage } from '~/domain/requests/page.server';
import { teamNames, teamSlug } from '~/domain/requests/teams';
import { KeyValues } from '~/ui/key-values';
import { Panel } from '~/ui/panel';
import { SlaClock } from '~/ui/sla-clock';
import { Timeline } from '~/ui/timeline';
import { WhyList } from '~/ui/why-list';

/** What the CRM says of the deal. */
export function Deal({ deal, industry }: { deal: NonNullable<RequestPage['deal']>; industry: string | null }) {
  const items = [
    ['Deal', deal.name],
    ['Value', deal.value],
    ['Stage', deal.stage],
    ['Expected close', deal.expectedClose],
    ['Owner', deal.owner],
    ['Industry', industry],
    ['Also looks at', deal.competitor],
    ['Favours so far', String(deal.favours)],
  ] as const;
  return (
    <Panel title="Deal" end="from the CRM">
      <KeyValues items={items.filter(([, value]) => value !== null)} />
    </Panel>
  );
}

/** The clauses of the SOP this request was held against. */
export function WhyItPassed({ request }: { request: RequestPage }) {
  const { gate, tierReasons, sop } = request;
  const to = `/sops/${teamSlug(sop.team)}`;
  return (
    <Panel title="Tier and gate" end={<Link to={to}>{`${teamNames[sop.team]} SOP v${sop.version}`}</Link>}>
      <WhyList
        reasons={[
          ...gate.map(({ sign, clause, here }) => ({ sign, text: clause, detail: here })),
          ...tierReasons.map((text) => ({ sign: 'met' as const, text })),
        ]}
      />
    </Panel>
  );
}

/** Who else needs the same. They read along and are told every step. */
export function Followers({ followers }: { followers: RequestPage['followers'] }) {
  if (followers.length === 0) return null;
  return (
    <Panel title="Also needed by" count={followers.length}>
      <ul className="grid gap-2">
        {followers.map(({ name, why }) => (
          <li key={name}>
            <strong>{name}</strong>
            {why && <p className="text-xs text-ink-2">“{why}”</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Both promises of the SOP and how they stand. */
export function Clocks({ request }: { request: RequestPage }) {
  const { clocks, tier, pauses } = request;
  const promise = (name: string, due: string) => (
    <>
      {name}
      <br />
      <span className="text-xs">due {due}</span>
    </>
  );
  const rows = [
    { name: 'First answer', due: request.firstAnswerDue, clock: clocks.first },
    { name: tier === 3 ? 'A person' : 'Done', due: request.fulfilDue, clock: clocks.fulfil },
  ];
  return (
    <Panel title="Clocks" end="business hours">
      <dl className="grid gap-3">
        {rows.map(({ name, due, clock }) => (
          <div key={name} className="flex items-start justify-between gap-4">
            <dt className="text-ink-2">{promise(name, due)}</dt>
            <dd>
              <SlaClock {...clock}>{clock.text}</SlaClock>
            </dd>
          </div>
        ))}
        {pauses.map(({ why, from, to }) => (
          <div key={from} className="text-xs text-ink-2">
            <dt>{to ? `Stood still from ${from} to ${to}` : `Stands still since ${from}`}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** What happened, newest first. Reasons are for those who run the programme. */
export function Log({ events }: { events: RequestPage['events'] }) {
  return (
    <Panel title="What happened">
      <Timeline
        events={events.map(({ at, reasons, ...event }) => ({
          ...event,
          at: at.toISOString(),
          detail: reasons.join(' ') || undefined,
        }))}
      />
    </Panel>
  );
}
