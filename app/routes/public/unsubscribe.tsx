import { type ActionFunctionArgs, data, type MetaFunction } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { z } from 'zod';
import { leaveTopic } from '~/domain/advocates/leave-topic.server';
import { topics } from '~/domain/advocates/topics';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { LeavePage } from '~/ui/me/leave-page';

export const meta: MetaFunction = () => [
  { title: topics.newsletter.leave.button },
  { name: 'robots', content: 'noindex' },
];

/** The page asks nothing and changes nothing: scanners open links (rules M2, M7). Every token gets the same answer (M6). */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  await leaveTopic(db(), { token: params.token ?? '', topic: 'newsletter', how: 'page' }, new Date());
  return data({ hasLeft: true });
}

export default function Unsubscribe() {
  const { token = '' } = useParams();
  const answer = useActionData<typeof action>();
  return <LeavePage topic="newsletter" token={token} hasLeft={Boolean(answer && 'hasLeft' in answer)} />;
}
