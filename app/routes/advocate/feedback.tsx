import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { findFeedbackForm } from '~/domain/cohorts/feedback.server';
import { giveFeedback } from '~/domain/cohorts/give-feedback.server';
import { FeedbackForm } from '~/domain/cohorts/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { FeedbackQuestion } from '~/ui/cohorts/feedback-question';
import { ErrorSummary } from '~/ui/error-summary';
import { Narrow } from '~/ui/narrow';

export const meta: MetaFunction = () => [{ title: 'How is it so far?' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate } = await guardAdvocate(args, { evenApplied: true });
  const form = await findFeedbackForm(db(), { cohortId: args.params.cohortId ?? '', advocateId: advocate.id });
  if (!form) throw notFound();
  return form;
}

export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  const form = await readForm(args.request, FeedbackForm);
  if (!form.ok) return invalid(form.reason);
  const cohortId = args.params.cohortId ?? '';
  const given = { cohortId, advocateId: advocate.id, typed: form.value };
  const result = await giveFeedback(db(), given, { personId, name }, new Date());
  if (result.ok) return redirectWithToast(`/feedback/${cohortId}`, 'Thank you. We read every answer.');
  if (result.reason === 'not-member') throw notFound();
  return invalid(fault('Answer at least one question; any will do', form.value, 'a0'));
}

export default function Feedback() {
  const { questions, answers, changedBecause } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>()?.fault;
  return (
    <Narrow
      title="How is it so far?"
      lede={
        answers
          ? 'We have your answers. Change them as long as you like; the last word counts.'
          : 'A few short questions. Leave out what you like; we write back what we changed because of it.'
      }
    >
      {changedBecause && (
        <section className="grid gap-2">
          <h2 className="display-3">What we changed because of you</h2>
          <p className="whitespace-pre-line text-ink-2">{changedBecause}</p>
        </section>
      )}
      <Form method="post" className="grid gap-8">
        <ErrorSummary errors={faults?.errors} />
        {questions.map((question, n) => (
          <FeedbackQuestion
            key={`a${n}`}
            name={`a${n}`}
            question={question}
            given={String(faults?.values[`a${n}`] ?? answers?.[n] ?? '')}
            error={faults?.errors[`a${n}`]}
          />
        ))}
        <div>
          <Button size="large">{answers ? 'Send again' : 'Send'}</Button>
        </div>
      </Form>
    </Narrow>
  );
}
