import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { confirmAsset } from '~/domain/assets/confirm-asset.server';
import { guardKeeper } from '~/domain/assets/guard-keeper.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { Narrow } from '~/ui/narrow';

export const meta: MetaFunction = () => [{ title: 'Is it still true?' }, { name: 'robots', content: 'noindex' }];

/** Opening the page says nothing (rules M7); the button does. */
export async function loader(args: LoaderFunctionArgs) {
  const { asset } = await guardKeeper(args, new Date());
  const { id, title, summary, kindName, link, shelf, standing } = asset;
  return { id, title, summary, kindName, link, shelf, isInUse: standing === 'in use' };
}

export async function action(args: ActionFunctionArgs) {
  const { asset, actor } = await guardKeeper(args, new Date());
  const form = await readForm(args.request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  const result = await confirmAsset(db(), asset.id, actor, new Date());
  if (!result.ok) return invalid(fault('It was taken away in the meantime, so there is nothing to confirm.', {}), 409);
  return { isConfirmed: true };
}

export default function StillTrue() {
  const { id, title, summary, kindName, link, shelf, isInUse } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'isConfirmed' in answer) {
    return (
      <Narrow title="Thank you" lede={`“${title}” stays in the library. You are asked again when its time is over.`} />
    );
  }
  return (
    <Narrow title={`Is “${title}” still true?`} lede={`${kindName}. ${summary}`}>
      <p className="text-md text-ink-2">{shelf}</p>
      <p className="text-md">
        <a href={link} target="_blank" rel="noreferrer">
          Look at it first
        </a>
      </p>
      {isInUse ? (
        <Form method="post">
          <Button size="large">Yes, it is still true</Button>
        </Form>
      ) : (
        <p className="text-md">It was taken away already, so nobody sends it any more.</p>
      )}
      {isInUse && (
        <p className="text-md text-ink-2">
          Not any more? <Link to={`/assets/${id}`}>Mend it or take it away</Link>, or tell your advocacy manager.
        </p>
      )}
    </Narrow>
  );
}
