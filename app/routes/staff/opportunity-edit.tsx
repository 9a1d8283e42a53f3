import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { toValues } from '~/domain/opportunities/opportunity-input';
import { editorChoices, findOpportunityInput } from '~/domain/opportunities/queries.server';
import { db } from '~/platform/db.server';
import { OpportunityEditor } from '~/ui/opportunities/opportunity-editor';
import { PageHead } from '~/ui/page-head';
import { editOpportunity } from './opportunity-editing';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Edit ${data?.title ?? 'opportunity'}` }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'opportunities.manage');
  const [found, choices] = await Promise.all([findOpportunityInput(db(), args.params.id ?? ''), editorChoices(db())]);
  if (!found) throw notFound();
  const { id, status, input } = found;
  return { id, status, title: input.title, values: toValues(input), choices };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'opportunities.manage');
  return editOpportunity(args.request, args.params.id ?? '', person);
}

export default function EditOpportunity() {
  const { id, status, title, values, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={title}
        sub={
          status === 'OPEN'
            ? 'It is on the board: a change shows at once.'
            : 'A draft. Nobody sees it before you publish it.'
        }
        crumbs={[
          { to: '/opportunities', label: 'Opportunities' },
          { to: `/opportunities/${id}`, label: title },
        ]}
        here="Edit"
      />
      <OpportunityEditor choices={choices} initial={values} answer={answer} mayPublish={status === 'DRAFT'} />
    </>
  );
}
