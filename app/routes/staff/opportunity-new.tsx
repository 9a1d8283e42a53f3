import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { editorChoices } from '~/domain/opportunities/queries.server';
import { Activity } from '~/generated/prisma/enums';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { OpportunityEditor } from '~/ui/opportunities/opportunity-editor';
import { PageHead } from '~/ui/page-head';
import { editOpportunity } from './opportunity-editing';

export const meta: MetaFunction = () => [{ title: 'New opportunity' }];

/** What a moment suggested. */
const Search = z.object({ activity: z.enum(Activity).optional() });

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'opportunities.manage');
  const { activity } = readSearch(args.request, Search);
  return { choices: await editorChoices(db()), activity };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'opportunities.manage');
  return editOpportunity(args.request, null, person);
}

export default function NewOpportunity() {
  const { choices, activity } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="New opportunity"
        sub="Saved as a draft first. Nobody sees it before you publish it."
        crumbs={[{ to: '/opportunities', label: 'Opportunities' }]}
        here="New"
      />
      <OpportunityEditor choices={choices} initial={{ lapseAfterDays: '21', activity }} answer={answer} mayPublish />
    </>
  );
}
