import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { notFound } from '~/domain/access/guard.server';
import { answerSurvey, findSurvey } from '~/domain/meetings/answer-survey.server';
import { SurveyForm, surveyQuestions, worthWords } from '~/domain/meetings/survey';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Narrow } from '~/ui/narrow';
import { SegmentedRadios } from '~/ui/segmented-radios';
import { Textarea } from '~/ui/textarea';

export const meta: MetaFunction = () => [{ title: 'How was it?' }, { name: 'robots', content: 'noindex' }];

const keyOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  meetingId: params.meetingId ?? '',
  token: params.token ?? '',
});

/** Opening the page keeps nothing (rules M7). */
export async function loader(args: LoaderFunctionArgs) {
  const survey = await findSurvey(db(), keyOf(args));
  if (!survey) throw notFound();
  return { title: survey.title, questions: surveyQuestions[survey.side], isAnswered: survey.answeredAt !== null };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, SurveyForm);
  if (!form.ok) return invalid(form.reason);
  const { meetingId, token } = keyOf(args);
  const result = await answerSurvey(db(), { meetingId, token, answers: form.value }, new Date());
  if (!result.ok && result.reason === 'gone') throw notFound();
  return redirectWithToast(`/survey/${meetingId}/${token}`, 'Thank you. It is kept.');
}

export default function Survey() {
  const { title, questions, isAnswered } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  if (isAnswered) return <Narrow title="Thank you" lede="What you said about this call is kept." />;
  return (
    <Narrow title="How was it?" lede={title}>
      <Form method="post" className="grid gap-6">
        <ErrorSummary errors={fault?.errors} />
        <SegmentedRadios
          name="worth"
          legend={questions.worth}
          segments={Object.entries(worthWords).map(([value, label]) => ({ value, label }))}
          error={fault?.errors.worth}
          defaultValue={String(fault?.values.worth ?? '')}
        />
        <SegmentedRadios
          name="fit"
          legend={questions.fit}
          hint="1 is not at all, 5 is very well."
          segments={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
          error={fault?.errors.fit}
          defaultValue={String(fault?.values.fit ?? '')}
        />
        <Textarea
          name="words"
          label={questions.words}
          optional
          error={fault?.errors.words}
          defaultValue={String(fault?.values.words ?? '')}
        />
        <div>
          <Button size="large">Send</Button>
        </div>
      </Form>
    </Narrow>
  );
}
