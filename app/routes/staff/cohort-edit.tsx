import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { toFields } from '~/domain/cohorts/cohort-input';
import { findCohort } from '~/domain/cohorts/cohorts.server';
import { readCohortChoices } from '~/domain/cohorts/editor.server';
import { db } from '~/platform/db.server';
import { Banner } from '~/ui/banner';
import { CohortEditor } from '~/ui/cohorts/cohort-editor';
import { PageHead } from '~/ui/page-head';
import { editCohort } from './cohort-editing';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Edit ${data?.name ?? 'a cohort'}` }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'cohorts.manage');
  const [cohort, choices] = await Promise.all([findCohort(db(), args.params.id ?? ''), readCohortChoices(db())]);
  if (!cohort) throw notFound();
  const { id, name, status, isStanding } = cohort;
  return { id, name, isSent: status !== 'DRAFT' && !isStanding, initial: toFields(cohort), choices };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'cohorts.manage');
  return editCohort(args.request, args.params.id ?? '', person);
}

export default function EditCohort() {
  const { id, name, isSent, initial, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const crumbs = [
    { to: '/cohorts', label: 'Cohorts' },
    { to: `/cohorts/${id}`, label: name },
  ];
  return (
    <>
      <PageHead title={`Edit ${name}`} crumbs={crumbs} here="Edit" />
      {isSent && (
        <Banner tone="info" title="Letters went out.">
          Its name, phase, goal and questions may still change; whom it invites and what its letters say stays.
        </Banner>
      )}
      <CohortEditor key={answer?.filledAt} choices={choices} initial={initial} fault={answer?.fault} />
    </>
  );
}
