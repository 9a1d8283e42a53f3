import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { readCohortPage } from '~/domain/cohorts/cohort-page.server';
import { CohortSearch } from '~/domain/cohorts/schema';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { ClosePanel } from '~/ui/cohorts/close-panel';
import { CohortStatusTag, phaseNames } from '~/ui/cohorts/cohort-status';
import { FeedbackPanels } from '~/ui/cohorts/feedback-panels';
import { FunnelPanels } from '~/ui/cohorts/funnel-panels';
import { LetterPanel } from '~/ui/cohorts/letter-panel';
import { PeoplePanel } from '~/ui/cohorts/people-panel';
import { PreviewPanel } from '~/ui/cohorts/preview-panel';
import { WaitingBanner } from '~/ui/cohorts/waiting-banner';
import { plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Views } from '~/ui/views';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.cohort.name ?? 'Cohort' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'cohorts.manage');
  const search = readSearch(args.request, CohortSearch);
  const page = await readCohortPage(db(), args.params.id ?? '', { search, timeZone, now: new Date() });
  if (!page) throw notFound();
  return { ...page, search };
}

export default function Cohort() {
  const { cohort, preview } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={cohort.name}
        sub={cohort.goal}
        crumbs={[{ to: '/cohorts', label: 'Cohorts' }]}
        here={cohort.name}
        actions={<Actions />}
      />
      {cohort.status === 'DRAFT' ? (
        <div className="two-columns">
          <div className="grid content-start gap-4">
            {cohort.lacksAddress && <WaitingBanner waiting={0} />}
            <PreviewPanel preview={preview} />
          </div>
          <Aside />
        </div>
      ) : (
        <Opened />
      )}
    </>
  );
}

function Actions() {
  const { cohort, preview } = useLoaderData<typeof loader>();
  const { id, status } = cohort;
  return (
    <>
      {status !== 'CLOSED' && (
        <ButtonLink to={`/cohorts/${id}/edit`} variant="quiet">
          Edit
        </ButtonLink>
      )}
      {status === 'DRAFT' && preview && preview.invited > 0 && (
        <Form method="post" action={`/cohorts/${id}/open`}>
          <Button>
            Open and invite {preview.looked < preview.candidates ? 'them' : plural(preview.invited, 'person', 'people')}
          </Button>
        </Form>
      )}
    </>
  );
}

function Opened() {
  const { cohort, funnel, people, steps, feedback, search } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const tab = (name: 'people' | 'funnel' | 'feedback', label: string) => ({
    to: withParams(params, { tab: name === 'people' ? null : name, status: null, q: null }),
    label,
    current: search.tab === name,
  });
  return (
    <>
      <Views
        label="Parts of this cohort"
        views={[tab('people', 'People'), tab('funnel', 'Funnel'), tab('feedback', 'Feedback')]}
      />
      <div className="two-columns pt-4">
        <div className="grid content-start gap-4">
          {cohort.lacksAddress && <WaitingBanner waiting={funnel.waiting} />}
          {people && <PeoplePanel people={people} search={search} cohortId={cohort.id} />}
          {steps && <FunnelPanels {...steps} />}
          {feedback && <FeedbackPanels feedback={feedback} cohortId={cohort.id} />}
        </div>
        <Aside />
      </div>
    </>
  );
}

function Aside() {
  const { cohort, letter, funnel } = useLoaderData<typeof loader>();
  const { status, isStanding, segment, shortLink, reminderDays } = cohort;
  const sums = `${funnel.invited} invited + ${funnel.waiting} waiting + ${funnel.excluded} left out = ${funnel.candidates}`;
  return (
    <div className="grid content-start gap-4">
      <Panel title="Facts">
        <KeyValues
          items={[
            ['Status', <CohortStatusTag key="status" status={status} isStanding={isStanding} />],
            ['Phase', phaseNames[cohort.phase]],
            ['Segment', segment ? <Link to={`/segments/${segment.id}`}>{segment.name}</Link> : 'None'],
            ...(cohort.opened ? ([['Opened', cohort.opened]] as const) : []),
            ...(cohort.closed ? ([['Closed', cohort.closed]] as const) : []),
            ...(status === 'DRAFT' ? [] : ([['Considered', cohort.isFilling ? `${sums}, so far` : sums]] as const)),
            ['Reminders', reminderDays.length ? `after ${reminderDays.join(', ')} days` : 'none'],
          ]}
        />
      </Panel>
      {status !== 'DRAFT' && (
        <Panel title="Short link">
          <a className="[overflow-wrap:anywhere]" href={shortLink}>
            {shortLink}
          </a>
          <p className="hint">Opens the join form; who joins by it is counted here.</p>
        </Panel>
      )}
      <LetterPanel letter={letter} />
      {status === 'OPEN' && !isStanding && <ClosePanel id={cohort.id} />}
    </div>
  );
}
