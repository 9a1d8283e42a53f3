import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findMatch } from '~/domain/requests/matches.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { roundRefusalSaid, turnsSaid } from '~/domain/requests/round-words';
import { AskForm, AskQuery, requestNumber } from '~/domain/requests/schema';
import { startRound } from '~/domain/requests/start-round.server';
import { viewerOf } from '~/domain/requests/viewer';
import { findFrameForAsk } from '~/domain/signals/frame.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { FramePanel } from '~/ui/signals/frame-panel';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';
import { WhyList } from '~/ui/why-list';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Ask ${data.match.name}` : 'Ask' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.run'));
  const { advocate } = readSearch(args.request, AskQuery);
  const now = new Date();
  const request = await findRequestPage(db(), { number: requestNumber(args.params.number), viewer, now });
  const match = request && (await findMatch(db(), { requestId: request.id, advocateId: advocate }, now));
  if (!request || !match) throw notFound();
  const { activity } = request;
  return { request, match, best: await findFrameForAsk(db(), { advocateId: advocate, activity }, now) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const number = requestNumber(args.params.number);
  const form = await readForm(args.request, AskForm);
  if (!form.ok) return invalid(form.reason);
  const plan = { number, mode: 'ONE' as const, people: [form.value] };
  const by = { personId: person.personId, name: person.name, runs: true };
  const result = await startRound(db(), plan, by, new Date());
  if (!result.ok) return invalid(fault(roundRefusalSaid(result.reason), form.value), 409);
  return redirectWithToast(`/requests/${number}`, `${turnsSaid(result.value.turns)} You see the answer here.`);
}

export default function Ask() {
  const { request, match, best } = useLoaderData<typeof loader>();
  const firstName = match.name.split(' ')[0];
  const fault = useActionData<typeof action>()?.fault;
  const form = useCheckedForm(AskForm, {
    initial: { advocateId: match.advocateId, message: match.draft, minutes: String(request.minutes) },
    fault,
  });
  return (
    <>
      <PageHead
        title={`Ask ${match.name}`}
        crumbs={[
          { to: '/requests', label: 'Requests' },
          { to: `/requests/${request.number}`, label: `R-${request.number}` },
        ]}
        here="Ask"
        sub={`${request.title}, needed by ${request.neededBy}`}
      />
      <div className="two-columns">
        <Form method="post" {...form.props}>
          <Panel
            title={`What ${firstName} will read`}
            footer="They also read your request’s questions, why them, and what this ask costs of their budget. Saying no never lowers their standing."
          >
            <div className="grid gap-5">
              <ErrorSummary errors={form.errors} />
              {match.blocks.length > 0 && (
                <Banner tone="bad" title="Cannot be asked now.">
                  {match.blocks.map(({ text }) => text).join(' ')}
                </Banner>
              )}
              <input type="hidden" {...hidden(form.field('advocateId'))} />
              <Textarea
                label="Message"
                hint="Say who asks and why it matters to them. No names of buyers who did not agree."
                rows={6}
                {...form.field('message')}
              />
              <Input label="Minutes of their time" inputMode="numeric" width="s" {...form.field('minutes')} />
              <div className="flex flex-wrap items-center gap-4">
                <Button disabled={match.blocks.length > 0}>Ask {firstName}</Button>
                <Link to={`/requests/${request.number}`}>Choose somebody else</Link>
              </div>
            </div>
          </Panel>
        </Form>
        <div className="grid gap-4">
          {best && (
            <FramePanel
              name={best.signal.name}
              frame={best.frame}
              footer="What we saw stays with us. Take the words as a start and make them yours."
            />
          )}
          <Panel title={`Why ${firstName}`} footer="These reasons are written to the log.">
            <WhyList
              reasons={[
                ...match.pluses.map((text) => ({ sign: 'plus' as const, text })),
                ...match.minuses.map((text) => ({ sign: 'minus' as const, text })),
              ]}
            />
          </Panel>
          {match.ownerFirst && match.owner?.answer === 'not asked' && (
            <Panel title={`${match.owner.name} has to agree first`}>
              <Form
                method="post"
                action={`/requests/${request.number}/owner`}
                className="grid justify-items-start gap-3"
              >
                <p>If you ask now, they get a letter first, and {firstName} yours as soon as they agree.</p>
                <input type="hidden" name="advocateId" value={match.advocateId} />
                <Button variant="quiet" size="small">
                  Ask only the owner for now
                </Button>
              </Form>
            </Panel>
          )}
          <Panel title="What it costs">
            <p>
              Ask {match.used + 1} of the {match.cap} that {firstName} allows a quarter, over all our teams.
            </p>
          </Panel>
        </div>
      </div>
    </>
  );
}

const hidden = ({ error: _error, ...rest }: { error?: unknown; name: string; defaultValue?: string }) => rest;
