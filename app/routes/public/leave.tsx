import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { z } from 'zod';
import { notFound } from '~/domain/access/guard.server';
import { leaveTopic } from '~/domain/advocates/leave-topic.server';
import { topicOf } from '~/domain/advocates/topics';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { LeavePage } from '~/ui/me/leave-page';

export const meta: MetaFunction = () => [{ title: 'Stop these letters' }, { name: 'robots', content: 'noindex' }];

/** Opening it changes nothing, and every token gets the same page (rules M2, M6, M7). */
export function loader({ params }: LoaderFunctionArgs) {
  const topic = topicOf(params.topic ?? '');
  if (!topic) throw notFound();
  return { topic };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const topic = topicOf(params.topic ?? '');
  if (!topic) throw notFound();
  const form = await readForm(request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  await leaveTopic(db(), { token: params.token ?? '', topic, how: 'page' }, new Date());
  return data({ hasLeft: true });
}

export default function Leave() {
  const { topic } = useLoaderData<typeof loader>();
  const { token = '' } = useParams();
  const answer = useActionData<typeof action>();
  return <LeavePage topic={topic} token={token} hasLeft={Boolean(answer && 'hasLeft' in answer)} />;
}
