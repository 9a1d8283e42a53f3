import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findSegment } from '~/domain/cohorts/segment.server';
import { draftOf } from '~/domain/cohorts/segment-draft';
import { readBuilder } from '~/domain/cohorts/segment-page.server';
import { listSegmentUses } from '~/domain/cohorts/segment-uses.server';
import { db } from '~/platform/db.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { SegmentBuilder } from '~/ui/cohorts/segment-builder';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { editSegment } from './segment-editing';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'Segment' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'segments.manage');
  const segment = await findSegment(db(), args.params.id ?? '');
  if (!segment) throw notFound();
  const [builder, uses] = await Promise.all([
    readBuilder(db(), draftOf(segment), { q: '', who: '' }, new Date()),
    listSegmentUses(db(), segment.id),
  ]);
  return { id: segment.id, name: segment.name, isArchived: segment.archivedAt !== null, builder, uses };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'segments.manage');
  return editSegment(args.request, args.params.id ?? '', person);
}

export default function Segment() {
  const { id, name, isArchived, builder } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={name}
        sub="A change counts at once wherever it is used."
        crumbs={[{ to: '/segments', label: 'Segments' }]}
        here="Edit"
      />
      {isArchived && (
        <Banner tone="info" title="Archived.">
          It can be read, and no longer be chosen or changed.
        </Banner>
      )}
      <SegmentBuilder key={id} builder={answer?.builder ?? builder} errors={answer?.refused} aside={<WhereUsed />} />
    </>
  );
}

function WhereUsed() {
  const { id, uses, isArchived } = useLoaderData<typeof loader>();
  return (
    <Panel title="Where it is used" count={uses.length}>
      {uses.length > 0 ? (
        <ul className="grid gap-1">
          {uses.map(({ label, to, isOpenReview }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
              {isOpenReview && <span className="hint">A review on the board: the rule stays as it was published.</span>}
            </li>
          ))}
        </ul>
      ) : (
        <div className="grid gap-3">
          <p className="text-ink-2">Nowhere now. Cohorts, opportunities and issues of the newsletter can use it.</p>
          {!isArchived && (
            <Form method="post" action={`/segments/${id}/archive`}>
              <Button variant="quiet" size="small">
                Archive it
              </Button>
            </Form>
          )}
        </div>
      )}
    </Panel>
  );
}
