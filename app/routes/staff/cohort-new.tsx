import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { findFrameLetter, readCohortChoices } from '~/domain/cohorts/editor.server';
import { defaultQuestions } from '~/domain/cohorts/feedback';
import { NewCohortSearch, REMINDER_DAYS } from '~/domain/cohorts/schema';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { CohortEditor } from '~/ui/cohorts/cohort-editor';
import { PageHead } from '~/ui/page-head';
import { editCohort } from './cohort-editing';

export const meta: MetaFunction = () => [{ title: 'New cohort' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'cohorts.manage');
  const { segment, cell, signal } = readSearch(args.request, NewCohortSearch);
  const [choices, letter] = await Promise.all([readCohortChoices(db(), cell), findFrameLetter(db(), signal)]);
  const asked = defaultQuestions.flatMap(({ text, kind }, n) => [
    [`question${n}`, text],
    [`kind${n}`, kind],
  ]);
  const ofCell = choices.segments.find(({ value }) => value === `cell:${cell}`);
  const initial: Record<string, string> = {
    ...{ phase: 'CRAWL', reminderDays: REMINDER_DAYS.join(', ') },
    ...{ segmentId: segment || ofCell?.value || '', signal: letter ? signal : '', ...letter },
    ...Object.fromEntries(asked),
  };
  return { choices, initial };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'cohorts.manage');
  return editCohort(args.request, null, person);
}

export default function NewCohort() {
  const { choices, initial } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="New cohort"
        sub="A draft first: you see who would be invited before anybody is."
        crumbs={[{ to: '/cohorts', label: 'Cohorts' }]}
        here="New"
      />
      <CohortEditor key={answer?.filledAt} choices={choices} initial={initial} fault={answer?.fault} />
    </>
  );
}
