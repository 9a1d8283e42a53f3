import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { activities } from '~/domain/opportunities/activities';
import { audienceWords } from '~/domain/opportunities/audience';
import { markdownToHtml } from '~/domain/opportunities/markdown.server';
import { claimStatusNames } from '~/domain/opportunities/next-step';
import { findOpportunityInput, listClaimsOf, previewAudience } from '~/domain/opportunities/queries.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { Button, ButtonLink } from '~/ui/button';
import { formatDate, formatMinutes, plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { More } from '~/ui/more';
import { CloseOpportunity } from '~/ui/opportunities/close-opportunity';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';
import { Written } from '~/ui/written';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Opportunity' }];

const statusNames = { DRAFT: 'Draft', OPEN: 'On the board', CLOSED: 'Closed' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'opportunities.manage');
  const id = args.params.id ?? '';
  const [found, claims] = await Promise.all([findOpportunityInput(db(), id), listClaimsOf(db(), id)]);
  if (!found) throw notFound();
  const { input, status, taken, closedReason, createdBy } = found;
  const audience = await previewAudience(db(), input.audience, new Date());
  const day = (date: Date | null) => (date ? formatDate(date, 'UTC') : 'No day set');
  const facts: [string, string][] = [
    ['Status', closedReason ? `${statusNames[status]}: ${closedReason}` : statusNames[status]],
    ['What', activities[input.activity].label],
    ['Time', formatMinutes(input.minutes)],
    ['Places', input.places === null ? `${taken} taken, no limit` : `${taken} of ${input.places} taken`],
    ['Claim by', day(input.claimBy)],
    ['Hand in by', input.handInBy ? day(input.handInBy) : `Within ${plural(input.lapseAfterDays, 'day')}`],
    ['Thank-you', input.thanks],
    ['Seen by', input.seenBy],
    ['Written by', createdBy],
  ];
  if (input.incentive) facts.push(['Incentive', `${input.incentive}. ${input.disclosure ?? ''}`]);
  return {
    ...{ id, status, title: input.title, summary: input.summary, bodyHtml: markdownToHtml(input.body), facts },
    audience: { count: audience.count, words: audienceWords(input.audience, audience.segments) },
    shortLink: `${env().SITE_URL}/o/${input.slug}`,
    claims: claims.map(({ at, ...claim }) => ({ ...claim, at: formatDate(at, timeZone) })),
  };
}

export default function Opportunity() {
  const { id, status, title, summary, bodyHtml, facts, audience, shortLink } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={title}
        sub={summary}
        crumbs={[{ to: '/opportunities', label: 'Opportunities' }]}
        here={title}
        actions={<Actions />}
      />
      <div className="two-columns">
        <div className="grid gap-4">
          <Claims />
          {bodyHtml && (
            <Panel title="What we ask">
              <More summary="Read it as advocates do">
                <Written html={bodyHtml} />
              </More>
            </Panel>
          )}
          {status === 'OPEN' && <CloseOpportunity id={id} />}
        </div>
        <div className="grid gap-4">
          <Panel title="Facts">
            <KeyValues items={facts} />
          </Panel>
          <Panel title="Audience" end={plural(audience.count, 'ready advocate')}>
            <ul className="grid gap-1">
              {audience.words.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Panel>
          {status !== 'DRAFT' && (
            <Panel title="Short link">
              <a className="[overflow-wrap:anywhere]" href={shortLink}>
                {shortLink}
              </a>
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}

function Actions() {
  const { id, status } = useLoaderData<typeof loader>();
  if (status === 'CLOSED') return null;
  return (
    <>
      <ButtonLink to={`/opportunities/${id}/edit`} variant="quiet">
        Edit
      </ButtonLink>
      {status === 'DRAFT' && (
        <Form method="post" action={`/opportunities/${id}/publish`}>
          <Button>Publish</Button>
        </Form>
      )}
    </>
  );
}

const columns = [
  { id: 'name', label: 'Advocate' },
  { id: 'status', label: 'Status' },
  { id: 'at', label: 'Since' },
];

function Claims() {
  const { claims } = useLoaderData<typeof loader>();
  return (
    <Panel title="Claims" count={claims.length} flush={claims.length > 0}>
      {claims.length === 0 ? (
        <p className="text-ink-2">Nobody has claimed it yet. The short link helps to tell people of it.</p>
      ) : (
        <Table caption="Claims, newest first" columns={columns} stacked>
          {claims.map((claim) => (
            <Row key={claim.id}>
              <Cell head>
                <Link
                  className="title-link"
                  to={claim.status === 'SUBMITTED' ? `/review/${claim.id}` : `/advocates/${claim.advocateId}`}
                >
                  {claim.name}
                </Link>
                <div className="font-normal text-ink-2">{claim.account}</div>
              </Cell>
              <Cell label="Status">{claimStatusNames[claim.status]}</Cell>
              <Cell label="Since">{claim.at}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  );
}
