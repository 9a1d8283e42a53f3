import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { askStateWords } from '~/domain/requests/ask-words';
import { listAsks } from '~/domain/requests/asks.server';
import { db } from '~/platform/db.server';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'Asks' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate } = await guardAdvocate(args);
  return { asks: await listAsks(db(), advocate.id, new Date()) };
}

export default function Asks() {
  const { asks } = useLoaderData<typeof loader>();
  const open = asks.filter(({ isOpen }) => isOpen);
  const answered = asks.filter(({ isOpen }) => !isOpen);
  return (
    <div className="grid gap-10 py-10 lg:py-14">
      <header className="grid gap-3">
        <h1 className="display-1">Asks</h1>
        <p className="lede">
          We ask one person at a time, within the number you allow a quarter. Saying no is a full answer and changes
          nothing for you.
        </p>
      </header>
      {asks.length === 0 && (
        <EmptyState
          title="Nobody has asked you for anything"
          action={<ButtonLink to="/board">Look at the board</ButtonLink>}
        >
          When somebody needs exactly what you know, their question stands here, with why you, how many minutes, and
          what they will ask.
        </EmptyState>
      )}
      {open.map((ask) => (
        <Card as="section" key={ask.id} className="grid gap-3">
          <h2 className="display-3">{ask.headline}</h2>
          <p className="text-ink-2">
            {ask.requester.name} asks. {ask.minutes}. {ask.dayLabel} {ask.day}.
          </p>
          <p>
            Please answer by <strong>{ask.answerBy}</strong>.
          </p>
          <div>
            <ButtonLink to={`/asks/${ask.id}`}>Read it and answer</ButtonLink>
          </div>
        </Card>
      ))}
      {answered.length > 0 && (
        <section className="grid gap-4">
          <h2 className="display-2">Before</h2>
          <ul>
            {answered.map((ask) => (
              <li key={ask.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-3.5">
                <Link className="title-link" to={`/asks/${ask.id}`}>
                  {ask.title}
                </Link>
                <Tag tone={ask.status === 'DONE' ? 'sun' : ask.status === 'ACCEPTED' ? 'good' : undefined}>
                  {askStateWords[ask.status]}
                </Tag>
                <span className="text-ink-2">asked on {ask.askedOn}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
