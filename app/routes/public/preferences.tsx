import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { notFound } from '~/domain/access/guard.server';
import { changeTopic } from '~/domain/advocates/change-topic.server';
import { TopicForm } from '~/domain/advocates/schema';
import { topics } from '~/domain/advocates/topics';
import { findTopics } from '~/domain/advocates/topics.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { TopicSwitches } from '~/ui/me/topic-switches';
import { Narrow } from '~/ui/narrow';

export const meta: MetaFunction = () => [{ title: 'What you get' }, { name: 'robots', content: 'noindex' }];

/** Opened by the token of a letter, without sign-in; shows the switches and nothing about the person. */
export async function loader({ params }: LoaderFunctionArgs) {
  const wanted = await findTopics(db(), params.token ?? '');
  if (!wanted) throw notFound();
  return { wanted };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, TopicForm);
  if (!form.ok) return invalid(form.reason);
  const token = params.token ?? '';
  const { topic, to } = form.value;
  const result = await changeTopic(db(), { token, topic, isOn: to === 'on' }, new Date());
  if (!result.ok) throw notFound();
  return redirectWithToast(`/preferences/${token}`, `“${topics[topic].name}” is ${to}.`);
}

export default function Preferences() {
  const { wanted } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Narrow
      title="What you get"
      lede="Each kind of letter has its own switch. Leaving all of them is not leaving the programme."
    >
      <ErrorSummary errors={refused?.fault.errors} />
      <Card>
        <TopicSwitches wanted={wanted} />
      </Card>
      <p className="text-md text-ink-2">
        Letters about what you claimed and what you are asked go on: they are part of what you take part in. Limits,
        pauses and everything else are on <Link to="/me/preferences">your own page</Link>.
      </p>
    </Narrow>
  );
}
