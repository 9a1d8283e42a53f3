import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callPage } from '~/domain/meetings/guard-meeting.server';
import { answerAsk } from '~/domain/requests/answer-ask.server';
import { needNotDiscuss } from '~/domain/requests/ask-words';
import { AnswerForm } from '~/domain/requests/asking-schema';
import { guardAsk } from '~/domain/requests/guard-ask.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { ButtonLink } from '~/ui/button';
import { Answer } from '~/ui/requests/ask-answer';
import { Answered } from '~/ui/requests/ask-answered';
import { AskLetter } from '~/ui/requests/ask-letter';
import { WhyList } from '~/ui/why-list';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.ask.headline ?? 'An ask' }];

/** Opening the page decides nothing, with a key or without (rules M7). */
export async function loader(args: LoaderFunctionArgs) {
  const { ask, page, hasKey } = await guardAsk(args, new Date());
  return { ask, page, hasKey, call: ask.callId && callPage(ask.callId, { hasKey }) };
}

export async function action(args: ActionFunctionArgs) {
  const { ask, actor, page } = await guardAsk(args, new Date());
  const form = await readForm(args.request, AnswerForm);
  if (!form.ok) return invalid(form.reason);
  const answered = await answerAsk(db(), { ask, answer: form.value, by: actor, now: new Date() });
  if (answered.ok) return redirectWithToast(page, answered.value);
  const { message, field, isOver } = answered.reason;
  return invalid(fault(message, form.value, field), isOver ? 409 : 400);
}

export default function AskPage() {
  const { ask, page, hasKey, call } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <div className="grid items-start gap-x-20 gap-y-10 py-10 lg:grid-cols-[minmax(0,1fr)_26.5rem] lg:py-14">
      <article className="grid gap-10">
        <AskLetter ask={ask} />
        <section className="grid gap-3">
          <h2 className="display-3">Why you</h2>
          <WhyList
            reasons={(ask.whyYou.length ? ask.whyYou : ['Your profile fits what they ask for.']).map((text) => ({
              sign: 'met',
              text,
            }))}
          />
          {ask.isOpen && <p className="text-ink-2">{ask.budget}</p>}
        </section>
        <section className="grid gap-3">
          <h2 className="display-3">What they will ask</h2>
          {ask.questions.length > 0 ? (
            <ol>
              {ask.questions.map((question, index) => (
                <li
                  key={question}
                  className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-t border-line py-3 last:border-b"
                >
                  <strong className="display text-accent" aria-hidden="true">
                    {index + 1}
                  </strong>
                  {question}
                </li>
              ))}
            </ol>
          ) : (
            <p>{ask.need}</p>
          )}
        </section>
        <section className="grid gap-3 rounded-m bg-sunken p-6 sm:p-8">
          <h2 className="display-3">What you need not discuss</h2>
          <ul className="grid list-disc gap-x-8 gap-y-1 pl-5 sm:grid-cols-2">
            {needNotDiscuss.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="text-ink-2">
            They get this list beforehand, with anything you add. “I would rather not answer” is always enough, and you
            can end it at any time.
          </p>
        </section>
        <section className="grid gap-3">
          <h2 className="display-3">Who is there, and who sees what</h2>
          <p>
            {ask.whoIsThere} They know your role and your field for now, not your name. {ask.requester.name} gets your
            name and e-mail address only if you accept.
          </p>
        </section>
      </article>
      <aside id="answer" className="grid gap-4 lg:sticky lg:top-6">
        {ask.isOpen ? <Answer page={page} ask={ask} fault={fault} /> : <Answered ask={ask} fault={fault} />}
        {call && <ButtonLink to={call}>See the call</ButtonLink>}
        {!hasKey && (
          <ButtonLink variant="plain" to="/asks">
            All your asks
          </ButtonLink>
        )}
      </aside>
    </div>
  );
}
