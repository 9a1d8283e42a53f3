import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { emptyDraft } from '~/domain/cohorts/segment-draft';
import { readBuilder } from '~/domain/cohorts/segment-page.server';
import { db } from '~/platform/db.server';
import { SegmentBuilder } from '~/ui/cohorts/segment-builder';
import { PageHead } from '~/ui/page-head';
import { editSegment } from './segment-editing';

export const meta: MetaFunction = () => [{ title: 'New segment' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'segments.manage');
  return { builder: await readBuilder(db(), emptyDraft, { q: '', who: '' }, new Date()) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'segments.manage');
  return editSegment(args.request, null, person);
}

export default function NewSegment() {
  const { builder } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="New segment"
        sub="A saved filter over the people in the CRM, for cohorts, opportunities and the newsletter."
        crumbs={[{ to: '/segments', label: 'Segments' }]}
        here="New"
      />
      <SegmentBuilder builder={answer?.builder ?? builder} errors={answer?.refused} />
    </>
  );
}
